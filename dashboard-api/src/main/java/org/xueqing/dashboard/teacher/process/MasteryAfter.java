package org.xueqing.dashboard.teacher.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/** What was known of a point right after each answer to it, folded as runs and the live path fold. */
final class MasteryAfter {

    private MasteryAfter() {}

    /**
     * Mastery of the first point of each answer that is evidence, by event id.
     *
     * @param answers everything that the pupil answered until then, in its order
     */
    static Map<String, Double> of(BktParameters parameters, List<Answer> answers) {
        Trace trace = new Trace(parameters);
        Map<String, Double> after = new HashMap<>();
        for (Answer answer : answers) {
            if (answer.isEvidence()) {
                trace.fold(answer);
                int point = trace.numberOf(answer.knowledgePoints().get(0));
                long at = PupilEvidence.micros(answer.place(), answer.isTimed());
                after.put(answer.place().eventId(), trace.mastery(point, at));
            }
        }
        return after;
    }
}
