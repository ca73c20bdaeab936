package org.xueqing.dashboard.teacher.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.teacher.process.WorkQueries.Done;
import org.xueqing.dashboard.teacher.process.WorkQueries.Step;
import org.xueqing.diagnosis.process.Sitting;
import org.xueqing.event.Stepped;
import org.xueqing.history.Answer;

/**
 * One thing that a pupil did on a day.
 *
 * @param step null of an answer
 * @param answer null of a step
 * @param begins whether a sitting begins with it
 * @param sofar first answers of the day to the answer's point, and how many of them are right, this one included; null without
 */
record PathStep(
        Instant at,
        @Nullable String said,
        Stepped.@Nullable Step step,
        @Nullable Done answer,
        boolean begins,
        @Nullable SoFar sofar) {

    /**
     * The day's answers to a point until then.
     *
     * @param point one that the answer speaks of
     * @param mastery of it right after the answer; null where the run cannot tell
     */
    record SoFar(String point, int answers, int right, @Nullable Double mastery) {

        private static final int PERCENT = 100;

        public long percent() {
            return mastery == null ? 0 : Math.round(PERCENT * mastery);
        }
    }

    /** Seconds that the answer took; null where nobody measured. */
    public @Nullable Long seconds() {
        Long millis = answer == null ? null : answer.answer().durationMillis();
        return millis == null || millis <= 0 ? null : Math.max(1, Math.round(millis / 1000.0));
    }

    /**
     * Answers and steps in the order of their moments.
     *
     * @param mastery after answers, by event id
     */
    static List<PathStep> of(List<Done> done, List<Step> steps, Map<String, Double> mastery) {
        Map<String, int[]> counts = new HashMap<>();
        List<PathStep> path = new ArrayList<>();
        done.forEach(each -> path.add(new PathStep(
                each.answer().place().orderedAt(),
                each.stem() == null ? each.answer().itemId() : each.stem(),
                null,
                each,
                false,
                sofar(each.answer(), counts, mastery))));
        steps.forEach(each -> path.add(new PathStep(
                each.at(), each.stem() == null ? each.itemId() : each.stem(), each.step(), null, false, null)));
        path.sort(Comparator.comparing(PathStep::at));
        return beginnings(path);
    }

    private static List<PathStep> beginnings(List<PathStep> path) {
        List<PathStep> marked = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            PathStep each = path.get(i);
            boolean begins = i == 0 || path.get(i - 1).at().plus(Sitting.PAUSE).isBefore(each.at());
            marked.add(new PathStep(each.at(), each.said(), each.step(), each.answer(), begins, each.sofar()));
        }
        return List.copyOf(marked);
    }

    private static @Nullable SoFar sofar(Answer answer, Map<String, int[]> counts, Map<String, Double> mastery) {
        if (!answer.isEvidence()) {
            return null;
        }
        answer.knowledgePoints().forEach(point -> {
            int[] count = counts.computeIfAbsent(point, absent -> new int[2]);
            count[0]++;
            count[1] += answer.isCorrect() ? 1 : 0;
        });
        String point = answer.knowledgePoints().get(0);
        int[] count = counts.getOrDefault(point, new int[2]);
        return new SoFar(point, count[0], count[1], mastery.get(answer.place().eventId()));
    }
}
