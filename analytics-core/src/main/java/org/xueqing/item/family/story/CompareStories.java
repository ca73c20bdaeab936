package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories of comparing: how many more, and so many more or fewer. */
final class CompareStories {

    private static final Lesson GRADE_1 = Lesson.applying(1);

    private static final Lesson GRADE_2 = Lesson.applying(2);

    private static final Plots COMPARED = Plots.of(
            "谁多？谁少？",
            "从多的里面去掉和少的同样多的，剩下的就是多出来的。",
            "小明有%d朵小红花，小红有%d朵，小明比小红多几朵？",
            "朵",
            "白兔有%d只，黑兔有%d只，黑兔比白兔少几只？",
            "只",
            "哥哥拍球%d下，弟弟拍球%d下，哥哥比弟弟多拍几下？",
            "下",
            "苹果有%d个，梨有%d个，苹果比梨多几个？",
            "个",
            "跳绳的有%d人，踢球的有%d人，踢球的比跳绳的少几人？",
            "人");

    static final List<ItemFamily> ALL = List.of(
            GRADE_1.family(
                    "K034",
                    "HOW-MANY-MORE",
                    "求两数相差多少",
                    18,
                    COMPARED.asking(
                            StoryQuestion.HOW_MANY_MORE,
                            pairs(Pair.within(11, 18, 3, 9, (a, b) -> a - b > 1 && a - b < 10)),
                            (it, unit) -> List.of(
                                    "求相差数，用减法。", line(it.get(0) + "−" + it.get(1), it.get(0) - it.get(1), unit)))),
            GRADE_2.family(
                    "K056",
                    "STORY-MORE",
                    "求比一个数多几的数",
                    18,
                    Plots.of(
                                    "谁和谁比？谁多？",
                                    "多的数里有和少的同样多的，再加上多出来的。",
                                    "小明做了%d道口算，小红比小明多做%d道，小红做了多少道？",
                                    "道",
                                    "杨树有%d棵，柳树比杨树多%d棵，柳树有多少棵？",
                                    "棵",
                                    "一班借书%d本，二班比一班多借%d本，二班借了多少本？",
                                    "本",
                                    "红绳长%d米，黄绳比红绳长%d米，黄绳长多少米？",
                                    "米")
                            .computing(SumStories::sum, compared(), "求比一个数多几的数，用加法。")),
            GRADE_2.family(
                    "K056",
                    "STORY-FEWER",
                    "求比一个数少几的数",
                    18,
                    Plots.of(
                                    "谁和谁比？谁少？",
                                    "从多的数里去掉少的几，就是少的数。",
                                    "小明做了%d道口算，小红比小明少做%d道，小红做了多少道？",
                                    "道",
                                    "杨树有%d棵，柳树比杨树少%d棵，柳树有多少棵？",
                                    "棵",
                                    "一班借书%d本，二班比一班少借%d本，二班借了多少本？",
                                    "本",
                                    "红绳长%d米，黄绳比红绳短%d米，黄绳长多少米？",
                                    "米")
                            .computing(SumStories::difference, compared(), "求比一个数少几的数，用减法。")),
            GRADE_2.family(
                    "K056",
                    "STORY-MORE-TURNED",
                    "已知多的数，求少的数",
                    22,
                    Plots.of(
                                    "先想：谁多，谁少？",
                                    "要求的是少的数，从多的数里去掉多出来的。",
                                    "小明有%d朵花，比小红多%d朵，小红有多少朵？",
                                    "朵",
                                    "苹果有%d个，比梨多%d个，梨有多少个？",
                                    "个",
                                    "哥哥今年拍球%d下，比弟弟多拍%d下，弟弟拍了多少下？",
                                    "下",
                                    "二班借书%d本，比一班多借%d本，一班借了多少本？",
                                    "本")
                            .asking(
                                    StoryQuestion.KNOWN_HAS_MORE,
                                    compared(),
                                    (it, unit) -> List.of(
                                            "已知的数多，要求的数少，用减法。",
                                            line(it.get(0) + "−" + it.get(1), it.get(0) - it.get(1), unit)))),
            GRADE_2.family(
                    "K056",
                    "STORY-FEWER-TURNED",
                    "已知少的数，求多的数",
                    22,
                    Plots.of(
                                    "先想：谁多，谁少？",
                                    "要求的是多的数，少的数再加上少的部分。",
                                    "小明有%d朵花，比小红少%d朵，小红有多少朵？",
                                    "朵",
                                    "苹果有%d个，比梨少%d个，梨有多少个？",
                                    "个",
                                    "弟弟拍球%d下，比哥哥少拍%d下，哥哥拍了多少下？",
                                    "下",
                                    "二班借书%d本，比一班少借%d本，一班借了多少本？",
                                    "本")
                            .asking(
                                    StoryQuestion.KNOWN_HAS_FEWER,
                                    compared(),
                                    (it, unit) -> List.of(
                                            "已知的数少，要求的数多，用加法。",
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit)))));

    private CompareStories() {}

    private static Function<Draw, List<Long>> compared() {
        return pairs(Pair.within(24, 68, 6, 19, (a, b) -> a + b < 100 && a - b > 5));
    }
}
