package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Shares by a ratio (按比例分配). */
final class ShareFamilies {

    private static final Lesson LESSON = Lesson.applying(6);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K303", "SHARE-TWO", "按比例分配（两部分）", 40, ShareFamilies::two),
            LESSON.family("K303", "SHARE-THREE", "按比例分配（三部分）", 50, ShareFamilies::three),
            LESSON.family("K303", "SHARE-TOTAL", "已知一部分和比求总数", 45, ShareFamilies::total));

    private ShareFamilies() {}

    private record Ratio(int first, int second) {

        int sum() {
            return first + second;
        }
    }

    private static Ratio ratio(Draw draw) {
        return draw.until(
                it -> new Ratio(it.between(1, 9), it.between(1, 9)),
                it -> it.first != it.second && Fractions.isReduced(it.first, it.second));
    }

    private static Draft two(Draw draw) {
        Ratio ratio = ratio(draw);
        int one = draw.between(4, 20);
        int total = one * ratio.sum();
        Question asked = RatioQuestion.FIRST_SHARE.about(total, ratio.first, ratio.second);
        String stem = draw.oneOf(
                "学校把%d本图书按%d:%d分给五年级和六年级，五年级分得（　　）本。",
                "把%d本练习本按%d:%d分给一班和二班，一班分得（　　）本。", "把%d本故事书按%d:%d分给甲组和乙组，甲组分得（　　）本。");
        return Prompt.of(asked, stem.formatted(total, ratio.first, ratio.second))
                .inDecimals()
                .unit("本")
                .solved(
                        List.of(
                                "一共分成%d+%d=%d（份）".formatted(ratio.first, ratio.second, ratio.sum()),
                                "%d×%d/%d=%d（本）".formatted(total, ratio.first, ratio.sum(), one * ratio.first)),
                        "一共分成多少份？",
                        "先求总份数，再看要求的占总数的几分之几。");
    }

    private static Draft three(Draw draw) {
        List<Integer> parts = draw.some(3, List.of(1, 2, 3, 4, 5, 6, 7));
        int sum = parts.stream().mapToInt(part -> part).sum();
        int one = draw.between(3, 20);
        Question asked = RatioQuestion.THIRD_SHARE.about((long) one * sum, parts.get(0), parts.get(1), parts.get(2));
        String stem = "一种混凝土由水泥、沙子和石子按%d:%d:%d拌制而成。要拌制这种混凝土%d吨，需要石子（　　）吨。"
                .formatted(parts.get(0), parts.get(1), parts.get(2), one * sum);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("吨")
                .solved(
                        List.of(
                                "一共%d+%d+%d=%d（份）".formatted(parts.get(0), parts.get(1), parts.get(2), sum),
                                "%d×%d/%d=%d（吨）".formatted(one * sum, parts.get(2), sum, one * parts.get(2))),
                        "三种材料一共多少份？",
                        "石子占总份数的几分之几，就占总吨数的几分之几。");
    }

    private static Draft total(Draw draw) {
        Ratio ratio = ratio(draw);
        int one = draw.between(3, 15);
        List<String> children = draw.some(2, Portions.CHILDREN);
        Question asked = RatioQuestion.TOTAL_OF_SHARES.about((long) one * ratio.first, ratio.first, ratio.second);
        String stem = "%s和%s邮票张数的比是%d:%d，%s有%d张，两人一共有（　　）张。"
                .formatted(
                        children.get(0),
                        children.get(1),
                        ratio.first,
                        ratio.second,
                        children.get(0),
                        one * ratio.first);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("张")
                .solved(
                        List.of(
                                "1份：%d÷%d=%d（张）".formatted(one * ratio.first, ratio.first, one),
                                "一共：%d×(%d+%d)=%d（张）".formatted(one, ratio.first, ratio.second, one * ratio.sum())),
                        "%s的张数是几份？".formatted(children.get(0)),
                        "先求1份是多少张，再求一共的份数是多少张。");
    }
}
