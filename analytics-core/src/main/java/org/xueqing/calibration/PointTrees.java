package org.xueqing.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.ItemEase;
import org.xueqing.response.Lapse;

/** Grows the {@link ResponseTree} of every knowledge point from histories, pupil by pupil. Not for two threads. */
public final class PointTrees {

    private final ItemEase ease;
    private final Map<String, ResponseTreeBuilder> builders = new HashMap<>();
    private final Map<String, Sequence> pupil = new HashMap<>();

    public PointTrees(ItemEase ease) {
        this.ease = ease;
    }

    /** A joint answer gives its outcome to each of its points. */
    public PointTrees add(History history) {
        history.evidence().forEach(this::add);
        pupil.forEach((point, sequence) -> builders.computeIfAbsent(point, absent -> new ResponseTreeBuilder())
                .add(sequence.responses, sequence.length));
        pupil.clear();
        return this;
    }

    /** The trees by knowledge point. */
    public SortedMap<String, ResponseTree> trees() {
        SortedMap<String, ResponseTree> trees = new TreeMap<>();
        builders.forEach((point, builder) -> trees.put(point, builder.build()));
        return trees;
    }

    private void add(Answer answer) {
        for (String point : answer.knowledgePoints()) {
            pupil.computeIfAbsent(point, absent -> new Sequence()).add(answer, ease.quarters(answer.itemId()));
        }
    }

    private static final class Sequence {
        private int[] responses = new int[8];
        private int length;
        private long lastSecond;
        private boolean lastIsTimed;

        void add(Answer answer, int easeQuarters) {
            long second = answer.place().orderedAt().getEpochSecond();
            int steps = length == 0 ? 0 : Lapse.steps(lastSecond, lastIsTimed, second, answer.isTimed());
            if (length == responses.length) {
                responses = Arrays.copyOf(responses, 2 * length);
            }
            responses[length++] = Response.of(answer.isCorrect(), steps, easeQuarters);
            lastSecond = second;
            lastIsTimed = answer.isTimed();
        }
    }
}
