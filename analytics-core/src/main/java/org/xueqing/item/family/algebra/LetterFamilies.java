package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.LetterCalculation;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Polynomial;

/** Letters for numbers in short stories. */
final class LetterFamilies {

    private static final Lesson MODEL = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("符号意识", "模型意识"));

    static final List<String> LETTERS = List.of("a", "b", "c", "d", "m", "n", "p", "s", "t", "x", "y");

    static final List<ItemFamily> ALL = List.of(
            MODEL.family("K247", "LETTER-TIMES", "用字母表示几个几", 15, LetterFamilies::times),
            MODEL.family("K247", "LETTER-MORE", "用字母表示多几", 15, LetterFamilies::more),
            MODEL.family("K247", "LETTER-LESS", "用字母表示少几", 15, LetterFamilies::less),
            MODEL.family("K247", "LETTER-SHARED", "用字母表示平均分", 15, LetterFamilies::shared),
            MODEL.family("K247", "LETTER-TIMES-PLUS", "用字母表示几倍多（少）几", 20, LetterFamilies::timesPlus));

    private LetterFamilies() {}

    static Polynomial letter(String name) {
        return Polynomial.letter(name.charAt(0));
    }

    static Draft written(LetterCalculation asked, String stem, String step, String... hints) {
        return Prompt.of(asked, stem)
                .demanding(Demand.SIMPLEST_LETTERS)
                .solved(List.of(step, "所以填" + asked.answer().text() + "。"), hints);
    }

    private static Draft times(Draw draw) {
        String letter = draw.oneOf(LETTERS);
        int count = draw.between(2, 12);
        String thing = draw.oneOf(
                "练习本每本%s元，买%d本要（　　）元。", "钢笔每支%s元，买%d支要（　　）元。", "每盒铅笔%s支，%d盒有（　　）支。", "汽车每时行%s千米，%d时行（　　）千米。");
        return written(
                new LetterCalculation(Operator.TIMES, Polynomial.of(count), letter(letter)),
                thing.formatted(letter, count),
                "%s×%d，数写在字母前面，乘号省略不写。".formatted(letter, count),
                "如果字母是一个数，你会怎样列式？",
                "用乘法，把数写在字母前面，省略乘号。");
    }

    private static Draft more(Draw draw) {
        return compared(draw, Operator.PLUS, "多");
    }

    private static Draft less(Draw draw) {
        return compared(draw, Operator.MINUS, "少");
    }

    private static Draft compared(Draw draw, Operator operator, String word) {
        String letter = draw.oneOf(LETTERS);
        int number = draw.between(2, 30);
        List<String> children = draw.some(2, Portions.CHILDREN);
        String thing = draw.oneOf("张邮票", "本书", "枚纪念币", "张画片");
        String stem = "%s有%s%s，%s比%s%s%d%s，%s有（　　）%s。"
                .formatted(
                        children.get(0),
                        letter,
                        thing,
                        children.get(1),
                        children.get(0),
                        word,
                        number,
                        thing.substring(0, 1),
                        children.get(1),
                        thing.substring(0, 1));
        return written(
                new LetterCalculation(operator, letter(letter), Polynomial.of(number)),
                stem,
                "比%s%s%d，用%s法。".formatted(letter, word, number, operator == Operator.PLUS ? "加" : "减"),
                "如果字母是一个数，你会怎样列式？",
                "%s比%s%s，在%s的后面%s%d。"
                        .formatted(
                                children.get(1),
                                children.get(0),
                                word,
                                letter,
                                operator == Operator.PLUS ? "加" : "减",
                                number));
    }

    private static Draft shared(Draw draw) {
        String letter = draw.oneOf(LETTERS);
        int count = draw.between(2, 12);
        String stem =
                draw.oneOf("%s千克苹果平均装在%d个袋里，每个袋里装（　　）千克。", "一根绳子长%s米，平均剪成%d段，每段长（　　）米。", "%s本书平均分给%d个小朋友，每人分得（　　）本。");
        return written(
                new LetterCalculation(Operator.DIVIDED_BY, letter(letter), Polynomial.of(count)),
                stem.formatted(letter, count),
                "平均分，用除法：%s÷%d。".formatted(letter, count),
                "平均分用什么方法计算？",
                "总数是%s，份数是%d，总数除以份数。".formatted(letter, count));
    }

    private static Draft timesPlus(Draw draw) {
        String letter = draw.oneOf(LETTERS);
        int factor = draw.between(2, 9);
        int number = draw.until(it -> it.between(2, 20), it -> it != factor);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        String word = operator == Operator.PLUS ? "多" : "少";
        String stem = "果园里有梨树%s棵，桃树的棵数比梨树的%d倍%s%d棵。桃树有（　　）棵。".formatted(letter, factor, word, number);
        return written(
                new LetterCalculation(operator, Polynomial.of(factor).times(letter(letter)), Polynomial.of(number)),
                stem,
                "%s的%d倍是%d%s，再%s%d。"
                        .formatted(letter, factor, factor, letter, operator == Operator.PLUS ? "加" : "减", number),
                "先表示梨树的%d倍。".formatted(factor),
                "梨树的%d倍是%d%s，含有字母的和不含字母的不能合起来。".formatted(factor, factor, letter));
    }
}
