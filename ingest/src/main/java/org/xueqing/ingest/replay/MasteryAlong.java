package org.xueqing.ingest.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.ingest.store.Store;
import org.xueqing.mastery.Trace;
import org.xueqing.run.FrozenParameters;

/** What was known of a point right after each answer to it, folded as runs and the live path fold. Of a pupil it reads nothing itself. */
public final class MasteryAlong {

    private final Store store;

    public MasteryAlong(Store store) {
        this.store = store;
    }

    /**
     * Mastery of the first point of each answer that is evidence, by event id; nothing where the run has kept no parameters.
     *
     * @param answers everything that a pupil answered until then, in its order
     */
    public Map<String, Double> after(long runId, List<Answer> answers) {
        return store.read(connection -> FrozenParameters.trace(connection, runId))
                .map(trace -> folded(trace, answers))
                .orElse(Map.of());
    }

    private static Map<String, Double> folded(Trace trace, List<Answer> answers) {
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
