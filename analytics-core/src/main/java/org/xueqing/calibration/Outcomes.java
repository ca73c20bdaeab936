package org.xueqing.calibration;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.history.History;

/**
 * Outcomes of one knowledge point in order, {@code 1} for correct and {@code 0} for wrong, and how many pupils share them.
 */
public record Outcomes(String sequence, long pupils) implements Serializable {

    public Outcomes {
        if (sequence.isEmpty() || pupils < 1) {
            throw new IllegalArgumentException("'" + sequence + "' of " + pupils + " pupils is no outcome");
        }
    }

    /** Outcomes of one pupil's evidence by knowledge point; a joint answer gives its outcome to each of its points. */
    public static Map<String, String> sequencesByPoint(History history) {
        Map<String, StringBuilder> sequences = new TreeMap<>();
        history.evidence().forEach(answer -> answer.knowledgePoints().forEach(point -> sequences
                .computeIfAbsent(point, absent -> new StringBuilder())
                .append(answer.isCorrect() ? '1' : '0')));
        Map<String, String> texts = new TreeMap<>();
        sequences.forEach((point, sequence) -> texts.put(point, sequence.toString()));
        return texts;
    }

    long answers() {
        return pupils * sequence.length();
    }
}
