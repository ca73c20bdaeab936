package org.xueqing.fluency;

import java.util.Optional;
import java.util.Set;

/**
 * Aims of fact practice, the only ones that an official text names. The 2011 curriculum standard asks of mental addition and
 * subtraction within 20 and of the multiplication tables with their divisions 8 to 10 items a minute by the end of the
 * first stage (grades 1 to 3):
 *
 * <table>
 *   <caption>correct answers per minute</caption>
 *   <tr><th>points</th><th>grades 1–2</th><th>from grade 3</th></tr>
 *   <tr><td>within 20: K015–K019, K025–K029, K031–K033</td><td>8</td><td>10</td></tr>
 *   <tr><td>tables: K060, K061, K063, K066, K070–K072</td><td>8</td><td>10</td></tr>
 * </table>
 *
 * <p>A point that is not here has no aim: a written calculation or a problem to be understood is not made better by haste.
 */
public final class Aims {

    public static final String SOURCE = "义务教育数学课程标准（2011年版）第一学段计算技能评价要求：8~10 题/分（引用前请核对原文）";

    private static final Set<String> FACTS = Set.of(
            "K015", "K016", "K017", "K018", "K019", "K025", "K026", "K027", "K028", "K029", "K031", "K032", "K033",
            "K060", "K061", "K063", "K066", "K070", "K071", "K072");

    private static final int END_OF_THE_FIRST_STAGE = 3;
    private static final double LEARNING = 8;
    private static final double FLUENT = 10;

    private Aims() {}

    /** @param grade of the pupil, 1 to 6 */
    public static Optional<Aim> of(String knowledgePoint, int grade) {
        if (grade < 1 || grade > 6) {
            throw new IllegalArgumentException("grade " + grade + " is not 1 to 6");
        }
        return FACTS.contains(knowledgePoint)
                ? Optional.of(
                        new Aim(knowledgePoint, grade, grade < END_OF_THE_FIRST_STAGE ? LEARNING : FLUENT, SOURCE))
                : Optional.empty();
    }
}
