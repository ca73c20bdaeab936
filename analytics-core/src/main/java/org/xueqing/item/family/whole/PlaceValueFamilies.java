package org.xueqing.item.family.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Composition;
import org.xueqing.item.exercise.Composition.Part;
import org.xueqing.item.exercise.DigitQuestion;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.NumberReading;
import org.xueqing.item.exercise.NumberWriting;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.number.Digits;
import org.xueqing.number.Numerals;

/** Places and their values; reading and writing numbers. */
final class PlaceValueFamilies {

    private static final List<String> UNITS = List.of("一", "十", "百", "千");

    private static final Lesson GRADE_1 = Lesson.numbering(1);
    private static final Lesson GRADE_2 = Lesson.numbering(2);
    private static final Lesson GRADE_4 = Lesson.numbering(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_1.family("K023", "COMPOSE-20", "几个十和几个一（20以内）", 8, draw -> composition(draw, draw.between(11, 19))),
            GRADE_1.family("K024", "DIGITS-20", "个位和十位上的数", 8, draw -> digits(draw.between(12, 19))),
            GRADE_1.family("K037", "COMPOSE-100", "几个十和几个一", 8, draw -> composition(draw, twoDigits(draw))),
            GRADE_1.family("K037", "DIGITS-100", "一个数里有几个十和几个一", 8, draw -> digits(twoDigits(draw))),
            GRADE_1.family("K038", "WRITE-100", "100以内数的写法", 8, draw -> writing(twoDigits(draw))),
            GRADE_1.family("K038", "READ-100", "100以内数的读法", 10, draw -> reading(twoDigits(draw))),
            GRADE_2.family(
                    "K086", "COMPOSE-1000", "几个百、几个十和几个一", 12, draw -> composition(draw, gapped(draw, 101, 989))),
            GRADE_2.family(
                    "K087",
                    "COMPOSE-10000",
                    "几个千、几个百、几个十和几个一",
                    15,
                    draw -> composition(draw, gapped(draw, 1001, 9898))),
            GRADE_2.family("K087", "UNITS-IN", "一个数里有几个百、几个十", 12, PlaceValueFamilies::unitsIn),
            GRADE_2.family("K088", "WRITE-ZEROS", "中间、末尾有0的数的写法", 12, draw -> writing(gapped(draw, 1001, 9090))),
            GRADE_2.family("K088", "READ-ZEROS", "中间、末尾有0的数的读法", 15, draw -> reading(gapped(draw, 1001, 9090))),
            GRADE_4.family("K191", "WRITE-WAN", "含有万级的数的写法", 20, draw -> writing(withWan(draw))),
            GRADE_4.family("K191", "READ-WAN", "含有万级的数的读法", 25, draw -> reading(withWan(draw))),
            GRADE_4.family("K192", "WRITE-YI", "含有亿级的数的写法", 25, draw -> writing(withYi(draw))),
            GRADE_4.family("K192", "READ-YI", "含有亿级的数的读法", 30, draw -> reading(withYi(draw))));

    private PlaceValueFamilies() {}

    private static long twoDigits(Draw draw) {
        return draw.until(it -> it.between(21, 98), it -> it % 10 > 0 && it % 11 > 0);
    }

    /** With a zero between digits; no place holds the same digit as the next. */
    private static long gapped(Draw draw, int least, int most) {
        return draw.until(it -> it.between(least, most), it -> Long.toString(it).matches("\\d*[1-9]0+[1-9]0?"));
    }

    private static long withWan(Draw draw) {
        long wan = draw.until(it -> it.between(102, 908), it -> it / 10 % 10 == 0 && it % 10 > 0);
        return wan * 10_000
                + draw.oneOf(List.of(0L, (long) draw.between(12, 98), 100L * draw.between(2, 9), 7060L, 3005L));
    }

    private static long withYi(Draw draw) {
        return draw.between(2, 98) * 100_000_000L + withWan(draw);
    }

    private static Draft composition(Draw draw, long number) {
        List<Part> parts = new ArrayList<>();
        for (int column = Digits.count(number) - 1; column >= 0; column--) {
            if (Digits.at(number, column) > 0) {
                parts.add(new Part(Digits.at(number, column), Math.round(Math.pow(10, column))));
            }
        }
        List<Part> said = number < 100 && draw.isHeads() ? List.of(parts.get(1), parts.get(0)) : parts;
        String words = said.stream()
                .map(it -> it.digit() + "个" + UNITS.get(Digits.count(it.unit()) - 1))
                .collect(Collectors.joining("、"));
        int last = words.lastIndexOf("、");
        return Sheet.blank(
                new Composition(said),
                words.substring(0, last) + "和" + words.substring(last + 1) + "合起来是" + Sheet.BLANK,
                List.of("几个几就在那一位上写几，一个也没有的数位写0。", "写作" + number + "。"),
                List.of("先想最高位是什么位。", "从高位写起，哪一位上一个也没有，就写0。"));
    }

    private static Draft digits(long number) {
        long tens = number / 10;
        return Sheet.blank(
                new DigitQuestion(number),
                number + "里面有" + Sheet.BLANK + "个十和" + Sheet.BLANK + "个一",
                List.of("十位上是" + tens + "，表示" + tens + "个十。", "个位上是" + number % 10 + "，表示" + number % 10 + "个一。"),
                List.of("从右边起，第一位是什么位？", "十位上的数表示几个十，个位上的数表示几个一。"));
    }

    private static Draft unitsIn(Draw draw) {
        long unit = draw.oneOf(10L, 100L);
        long number = unit * draw.until(it -> it.between(12, 98), it -> it % 10 > 0 && it % 11 > 0);
        String name = unit == 10 ? "十" : "百";
        return Sheet.blank(
                NumberQuestion.UNITS_IN.about(number, unit),
                number + "里面有" + Sheet.BLANK + "个" + name,
                List.of(
                        "10个" + name + "是1个" + (unit == 10 ? "百" : "千") + "。",
                        number + "是" + number / unit + "个" + name + "。"),
                List.of("想：1" + (unit == 10 ? "个百是几个十？" : "个千是几个百？"), "看" + name + "位和它前面的所有数字。"));
    }

    private static Draft writing(long number) {
        return Sheet.blank(
                new NumberWriting(number),
                Numerals.read(number) + " 写作：" + Sheet.BLANK,
                List.of(writingRule(number), "写作：" + number),
                List.of("从高位写起。", number < 100 ? "几个十写在十位，几个一写在个位。" : "哪一位上一个单位也没有，就在那一位上写0。"));
    }

    private static String writingRule(long number) {
        if (number < 100) {
            return "几个十就在十位上写几，几个一就在个位上写几。";
        }
        return number < 10_000 ? "从高位写起，哪一位上一个也没有就写0占位。" : "先写高级，再写低级；万级和个级都要写满四位，没有的数位写0。";
    }

    private static Draft reading(long number) {
        NumberReading exercise = new NumberReading(number);
        return Draft.of(
                exercise,
                number + " 读作：" + Sheet.BLANK,
                AnswerRule.of(exercise.answer()),
                List.of(readingRule(number), "读作：" + Numerals.read(number)),
                List.of(
                        number < 10_000 ? "从高位读起。" : "先分级，再从高级读起。",
                        number < 100 ? "十位上是几就读几十，再读个位上的数。" : "末尾的0不读，中间的0只读一个零。"));
    }

    private static String readingRule(long number) {
        if (number < 100) {
            return "十位上是几就读几十，再读个位上的数。";
        }
        return number < 10_000 ? "从高位读起；中间有一个0或连续几个0都只读一个零，末尾的0不读。" : "从个位起四位一级，先读高级再读低级；每级末尾的0不读，其他数位有一个或连续几个0，只读一个零。";
    }
}
