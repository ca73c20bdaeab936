package org.xueqing.calibration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.ItemEase;
import org.xueqing.response.Lapse;

/** Grows the {@link ResponseTree} of every knowledge point, pupil by pupil. Not for two threads. */
public final class PointTrees {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final ItemEase ease;
    private final Map<String, ResponseTreeBuilder> builders = new HashMap<>();

    public PointTrees(ItemEase ease) {
        this.ease = ease;
    }

    /** A joint answer gives its outcome to each of its points. */
    public PointTrees add(PupilEvidence pupil) {
        Sequence[] sequences = new Sequence[pupil.points().length];
        Arrays.setAll(sequences, point -> new Sequence());
        int[] quarters = Arrays.stream(pupil.items()).mapToInt(ease::quarters).toArray();
        for (int i = 0; i < pupil.size(); i++) {
            for (int place = pupil.pointsBegin(i); place < pupil.pointsEnd()[i]; place++) {
                sequences[pupil.point()[place]].add(pupil.isCorrect()[i], pupil.micros()[i], quarters[pupil.item()[i]]);
            }
        }
        for (int point = 0; point < sequences.length; point++) {
            builders.computeIfAbsent(pupil.points()[point], absent -> new ResponseTreeBuilder())
                    .add(sequences[point].responses, sequences[point].length);
        }
        return this;
    }

    /** The trees by knowledge point. */
    public SortedMap<String, ResponseTree> trees() {
        SortedMap<String, ResponseTree> trees = new TreeMap<>();
        builders.forEach((point, builder) -> trees.put(point, builder.build()));
        return trees;
    }

    private static final class Sequence {
        private int[] responses = new int[4];
        private int length;
        private long lastMicros;

        void add(boolean isCorrect, long micros, int easeQuarters) {
            if (length == responses.length) {
                responses = Arrays.copyOf(responses, 2 * length);
            }
            int steps = length == 0 ? 0 : steps(lastMicros, micros);
            responses[length++] = Response.of(isCorrect, steps, easeQuarters);
            lastMicros = micros;
        }

        private static int steps(long from, long to) {
            return Lapse.steps(
                    from / MICROS_PER_SECOND,
                    from != PupilEvidence.UNTIMED,
                    to / MICROS_PER_SECOND,
                    to != PupilEvidence.UNTIMED);
        }
    }
}
