package org.xueqing.diagnosis.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/**
 * Practice that brings nothing: many opportunities on a point, and still hardly a chance that it is mastered (Beck and Gong 2013,
 * doi:10.1007/978-3-642-39112-5_44, with a belief in place of three right answers in a row). It is over with the answer that makes mastery
 * probable. Not for two threads.
 */
public final class WheelSpinning {

    /** Fewer opportunities are no reason to say anything. */
    public static final int FEWEST_OPPORTUNITIES = 10;

    private static final double HARDLY_MASTERED = 0.5;

    private static final double ONCE_MASTERED = 0.95;

    private final Trace trace;

    public WheelSpinning(BktParameters parameters) {
        this.trace = new Trace(parameters);
    }

    /**
     * A point on which practice brings nothing.
     *
     * @param mastery as of the last answer, 0 to 1
     */
    public record Finding(String knowledgePoint, double mastery, int opportunities, int right) {}

    /** By the pupil's evidence so far, in the order of the points' ids. */
    public List<Finding> of(History history) {
        trace.clear();
        Map<String, Double> peaks = new TreeMap<>();
        history.evidence().forEach(answer -> fold(answer, peaks));
        List<Finding> findings = new ArrayList<>();
        trace.read((name, mastery, answers, correct, isJoint, micros, sequence) -> {
            if (answers >= FEWEST_OPPORTUNITIES
                    && mastery < HARDLY_MASTERED
                    && peaks.getOrDefault(name, 0.0) < ONCE_MASTERED) {
                findings.add(new Finding(name, mastery, answers, correct));
            }
        });
        return findings;
    }

    /** The highest mastery after an answer is remembered: what was mastered once and is forgotten wants a review, and is something else. */
    private void fold(Answer answer, Map<String, Double> peaks) {
        trace.fold(answer);
        long micros = PupilEvidence.micros(answer.place(), answer.isTimed());
        for (String point : answer.knowledgePoints()) {
            peaks.merge(point, trace.mastery(trace.numberOf(point), micros), Math::max);
        }
    }
}
