package org.xueqing.item.sheet;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Comparison;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Expression;

/** The forms in which exercises with whole numbers stand on paper. */
public final class Sheet {

    /** Where the pupil writes. */
    public static final String BLANK = "（　　）";

    private Sheet() {}

    /** A stem with its blanks. */
    public static Draft blank(Exercise exercise, String stem, List<String> solution, List<String> hints) {
        return blank(exercise, stem, "", solution, hints);
    }

    /** A stem with a blank and the unit printed behind it. */
    public static Draft blank(Exercise exercise, String stem, String unit, List<String> solution, List<String> hints) {
        AnswerRule rule = AnswerRule.of(exercise.answer()).in(Notation.WHOLE).withUnit(unit);
        return Draft.of(exercise, stem, rule, solution, hints);
    }

    /** An expression, an equals sign and a blank. @param prompt printed before it; may be empty */
    public static Draft calculation(String prompt, Expression expression, List<String> solution, List<String> hints) {
        return blank(new Calculation(expression), prompt + expression.text() + "=" + BLANK, solution, hints);
    }

    /** Two expressions and a circle for the sign. */
    public static Draft circle(Comparison comparison, List<String> solution, List<String> hints) {
        String stem = "在○里填“>”“<”或“=”：" + comparison.left().text() + "○"
                + comparison.right().text();
        return Draft.of(comparison, stem, AnswerRule.of(comparison.answer()), solution, hints);
    }

    /** A story, its question, and the blank with its unit. */
    public static Draft story(Exercise exercise, String story, String unit, List<String> solution, List<String> hints) {
        return blank(exercise, story + BLANK + unit, unit, solution, hints);
    }

    /** Printed choices; the exercise's answer is the number of one. */
    public static Draft choice(
            Exercise exercise, String stem, List<String> options, List<String> solution, List<String> hints) {
        return Draft.of(exercise, stem, AnswerRule.of(exercise.answer()), solution, hints)
                .withOptions(options);
    }
}
