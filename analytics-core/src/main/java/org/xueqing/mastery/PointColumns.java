package org.xueqing.mastery;

import java.time.Instant;
import java.util.Arrays;
import org.xueqing.history.PupilEvidence;

/** What is believed about one pupil, as columns of numbers with one place per knowledge point. Not for two threads. */
final class PointColumns {

    private static final int USUAL_POINTS = 64;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    /** Points with evidence, in the order in which they first came. */
    private int[] touched = new int[USUAL_POINTS];

    private int size;
    double[] mastery = new double[USUAL_POINTS];
    int[] answers = new int[USUAL_POINTS];
    int[] correct = new int[USUAL_POINTS];
    boolean[] joint = new boolean[USUAL_POINTS];
    long[] lastMicros = new long[USUAL_POINTS];
    long[] lastSequence = new long[USUAL_POINTS];

    /** Forgets the pupil. */
    void clear() {
        for (int i = 0; i < size; i++) {
            answers[touched[i]] = 0;
            correct[touched[i]] = 0;
            joint[touched[i]] = false;
        }
        size = 0;
    }

    /** Number of points with evidence. */
    int size() {
        return size;
    }

    /** The point that came so many points after the first. */
    int point(int place) {
        return touched[place];
    }

    boolean hasEvidence(int point) {
        return answers[point] > 0;
    }

    void add(int point, double after, boolean isCorrect, boolean isJoint, long atMicros, long sequence) {
        if (answers[point] == 0) {
            touched[size++] = point;
        }
        mastery[point] = after;
        answers[point]++;
        correct[point] += isCorrect ? 1 : 0;
        joint[point] |= isJoint;
        lastMicros[point] = atMicros;
        lastSequence[point] = sequence;
    }

    PointMastery get(int point) {
        boolean isTimed = lastMicros[point] != PupilEvidence.UNTIMED;
        return new PointMastery(
                mastery[point],
                answers[point],
                correct[point],
                joint[point],
                isTimed ? instant(lastMicros[point]) : null,
                isTimed ? null : lastSequence[point]);
    }

    void put(int point, PointMastery known) {
        Instant at = known.lastAnsweredAt();
        Long sequence = known.lastSequence();
        touched[size++] = point;
        mastery[point] = known.probability();
        answers[point] = known.answers();
        correct[point] = known.correct();
        joint[point] = known.isJoint();
        lastMicros[point] = at == null ? PupilEvidence.UNTIMED : PupilEvidence.micros(at);
        lastSequence[point] = sequence == null ? 0 : sequence;
    }

    /** Makes room for points up to this number. */
    void reach(int point) {
        if (point >= mastery.length) {
            int room = 2 * point;
            touched = Arrays.copyOf(touched, room);
            mastery = Arrays.copyOf(mastery, room);
            answers = Arrays.copyOf(answers, room);
            correct = Arrays.copyOf(correct, room);
            joint = Arrays.copyOf(joint, room);
            lastMicros = Arrays.copyOf(lastMicros, room);
            lastSequence = Arrays.copyOf(lastSequence, room);
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
