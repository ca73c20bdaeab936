package org.xueqing.mastery;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.JointBkt;
import org.xueqing.response.Lapse;

/**
 * The belief about one pupil while answers are folded into it: columns of numbers, one place per knowledge point, so that
 * an answer costs O(its points) and allocates nothing. {@link #clear} makes it ready for the next pupil. Not for two
 * threads. This is the one function of {@link Tracing}; there is no second one for speed.
 */
public final class Trace {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long UNTIMED = PupilEvidence.UNTIMED;

    private final NumberedPoints points;
    private final ItemEase ease;
    private final JointBkt observation = new JointBkt();
    private int[] asked = new int[8];
    private int askedPoints;

    private int[] touched = new int[64];
    private int touchedPoints;
    private double[] mastery = new double[64];
    private int[] answers = new int[64];
    private int[] correct = new int[64];
    private boolean[] joint = new boolean[64];
    private long[] lastMicros = new long[64];
    private long[] lastSequence = new long[64];

    public Trace(BktParameters parameters) {
        this.points = new NumberedPoints(parameters);
        this.ease = parameters.ease();
    }

    /** Forgets the pupil. */
    public void clear() {
        for (int i = 0; i < touchedPoints; i++) {
            answers[touched[i]] = 0;
            correct[touched[i]] = 0;
            joint[touched[i]] = false;
        }
        touchedPoints = 0;
    }

    /** What the arguments of {@link #ask(String, long)} call a knowledge point. */
    public int numberOf(String knowledgePoint) {
        int number = points.numberOf(knowledgePoint);
        if (number >= mastery.length) {
            grow();
        }
        return number;
    }

    /** Names a point that the answer in question needs; the first of an answer comes after {@link #begin}. */
    public Trace needs(int point) {
        if (askedPoints == asked.length) {
            asked = Arrays.copyOf(asked, 2 * askedPoints);
        }
        asked[askedPoints++] = point;
        return this;
    }

    /** Begins a new answer. */
    public Trace begin() {
        askedPoints = 0;
        return this;
    }

    /**
     * Probability of a correct answer, given all earlier ones.
     *
     * @param oddsFactor see {@link ItemEase#oddsFactor(String)}
     * @param atMicros moment of the answer in µs since the epoch, or {@link PupilEvidence#UNTIMED}
     */
    public double ask(double oddsFactor, long atMicros) {
        observation.begin();
        for (int i = 0; i < askedPoints; i++) {
            observation.needs(points.parameters(asked[i]), before(asked[i], atMicros));
        }
        return observation.ask(oddsFactor);
    }

    /** The outcome of the answer that was asked for last. */
    public void tell(boolean isCorrect, long atMicros, long sequence) {
        for (int i = 0; i < askedPoints; i++) {
            tell(asked[i], observation.after(i, isCorrect), isCorrect, atMicros, sequence);
        }
    }

    /** Probability that the pupil answers correctly; the outcome is not looked at. */
    public double ask(List<String> knowledgePoints, String itemId, Place place, boolean isTimed) {
        begin();
        for (int i = 0; i < knowledgePoints.size(); i++) {
            needs(numberOf(knowledgePoints.get(i)));
        }
        return ask(ease.oddsFactor(itemId), PupilEvidence.micros(place, isTimed));
    }

    /** Folds one piece of evidence; returns the probability of a correct answer that was believed before. */
    public double fold(Answer answer) {
        double expected = ask(answer.knowledgePoints(), answer.itemId(), answer.place(), answer.isTimed());
        tell(
                answer.isCorrect(),
                PupilEvidence.micros(answer.place(), answer.isTimed()),
                answer.place().sequence());
        return expected;
    }

    /** Who wants to know what was believed before each answer. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * An answer was folded.
         *
         * @param expected probability of a correct answer that was believed before it
         * @param slope how that moves with the item's ease, per logit
         */
        void folded(int answer, double expected, double slope);
    }

    /** Folds a pupil's evidence. */
    public void fold(PupilEvidence evidence) {
        fold(evidence, (answer, expected, slope) -> {});
    }

    /** Folds a pupil's evidence and tells what was believed before each answer. */
    public void fold(PupilEvidence evidence, Watcher watcher) {
        int[] numbers = numbers(evidence.points());
        double[] odds = odds(evidence.items());
        for (int i = 0; i < evidence.size(); i++) {
            begin();
            for (int place = evidence.pointsBegin(i); place < evidence.pointsEnd()[i]; place++) {
                needs(numbers[evidence.point()[place]]);
            }
            double expected = ask(odds[evidence.item()[i]], evidence.micros()[i]);
            tell(evidence.isCorrect()[i], evidence.micros()[i], evidence.sequence()[i]);
            watcher.folded(i, expected, observation.slope());
        }
    }

    private int[] numbers(String[] names) {
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = numberOf(names[i]);
        }
        return numbers;
    }

    private double[] odds(String[] items) {
        double[] odds = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            odds[i] = ease.oddsFactor(items[i]);
        }
        return odds;
    }

    /** A pupil's belief, point by point, for a reader that makes no objects of it. */
    @FunctionalInterface
    public interface PointReader {

        /** @param lastMicros moment of the last evidence, or {@link PupilEvidence#UNTIMED} */
        void point(
                String name,
                double mastery,
                int answers,
                int correct,
                boolean isJoint,
                long lastMicros,
                long lastSequence);
    }

    /** Reads out the points with evidence, in the order in which they first came. */
    public void read(PointReader reader) {
        for (int i = 0; i < touchedPoints; i++) {
            int point = touched[i];
            reader.point(
                    points.name(point),
                    mastery[point],
                    answers[point],
                    correct[point],
                    joint[point],
                    lastMicros[point],
                    lastSequence[point]);
        }
    }

    /** Number of points with evidence. */
    public int size() {
        return touchedPoints;
    }

    /** Points with evidence whose mastery is at least this. */
    public int held(double from) {
        int held = 0;
        for (int i = 0; i < touchedPoints; i++) {
            held += mastery[touched[i]] >= from ? 1 : 0;
        }
        return held;
    }

    public PupilMastery belief() {
        Map<String, PointMastery> belief = new HashMap<>();
        for (int i = 0; i < touchedPoints; i++) {
            belief.put(points.name(touched[i]), belief(touched[i]));
        }
        return new PupilMastery(belief);
    }

    /** Continues from a belief. */
    void resume(PupilMastery belief) {
        clear();
        belief.byPoint().forEach((name, known) -> {
            int point = numberOf(name);
            touched[touchedPoints++] = point;
            mastery[point] = known.probability();
            answers[point] = known.answers();
            correct[point] = known.correct();
            joint[point] = known.isJoint();
            lastMicros[point] = known.lastAnsweredAt() == null ? UNTIMED : PupilEvidence.micros(known.lastAnsweredAt());
            lastSequence[point] = known.lastSequence() == null ? 0 : known.lastSequence();
        });
    }

    private double before(int point, long atMicros) {
        return answers[point] == 0
                ? points.parameters(point).prior()
                : points.retained(point, mastery[point], steps(lastMicros[point], atMicros));
    }

    private static int steps(long fromMicros, long toMicros) {
        return Lapse.steps(
                fromMicros / MICROS_PER_SECOND,
                fromMicros != UNTIMED,
                toMicros / MICROS_PER_SECOND,
                toMicros != UNTIMED);
    }

    private void tell(int point, double after, boolean isCorrect, long atMicros, long sequence) {
        if (answers[point] == 0) {
            touched[touchedPoints++] = point;
        }
        mastery[point] = after;
        answers[point]++;
        correct[point] += isCorrect ? 1 : 0;
        joint[point] |= askedPoints > 1;
        lastMicros[point] = atMicros;
        lastSequence[point] = sequence;
    }

    private PointMastery belief(int point) {
        boolean isTimed = lastMicros[point] != UNTIMED;
        return new PointMastery(
                mastery[point],
                answers[point],
                correct[point],
                joint[point],
                isTimed ? instant(lastMicros[point]) : null,
                isTimed ? null : lastSequence[point]);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    }

    private void grow() {
        int room = Math.max(2 * mastery.length, points.size());
        touched = Arrays.copyOf(touched, room);
        mastery = Arrays.copyOf(mastery, room);
        answers = Arrays.copyOf(answers, room);
        correct = Arrays.copyOf(correct, room);
        joint = Arrays.copyOf(joint, room);
        lastMicros = Arrays.copyOf(lastMicros, room);
        lastSequence = Arrays.copyOf(lastSequence, room);
    }
}
