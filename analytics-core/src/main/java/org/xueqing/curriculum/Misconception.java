package org.xueqing.curriculum;

import java.util.List;

/**
 * A wrong idea that many children share, and how it shows.
 *
 * @param code unique, such as {@code M-MUL-NOCARRY}
 * @param detectionRule condition on {@code ans} (the pupil's answer), {@code ok} (the correct one) and the operands
 * @param remediation ids of the points to practise
 */
public record Misconception(
        String knowledgePoint,
        String code,
        String nameZh,
        String nameEn,
        String descriptionZh,
        String exampleItem,
        String correctAnswer,
        String typicalWrongAnswer,
        String detectionRule,
        List<String> remediation) {

    public Misconception {
        remediation = List.copyOf(remediation);
    }
}
