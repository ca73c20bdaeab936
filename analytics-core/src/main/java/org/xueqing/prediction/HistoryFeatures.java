package org.xueqing.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.Question;
import org.xueqing.mastery.Trace;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.LastOutcome;
import org.xueqing.prediction.encoding.Logits;
import org.xueqing.prediction.encoding.PupilNumbers;
import org.xueqing.prediction.encoding.Rates;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/**
 * What is known before an answer, as numbers (see {@link Feature}): the one computation for training and for live. An instance walks
 * along one pupil's answers in order: ask {@link #before}, then {@link #add}. Several points of one answer are taken together as
 * a set, the weakest of them also alone. First attempts move everything; later ones only habits. Not for two
 * threads.
 *
 * <p>Mastery is traced with the named prior, which is calibrated on nobody: calibrated parameters would know something about the
 * pupils whom they are to help to predict.
 */
public final class HistoryFeatures {

    private static final BktParameters UNCALIBRATED = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);
    private static final Track NOTHING = new Track();

    private final Encodings encodings;
    private final PupilNumbers numbers;
    private final Overall overall;
    private final JustBefore before;
    private final Map<Integer, Track> byPoints = new HashMap<>();
    private final Map<String, Track> byPoint = new HashMap<>();
    private final Map<Integer, Track> byItem = new HashMap<>();
    private final Spacing spacing = new Spacing();
    private final Habits habits = new Habits();
    private final Help help = new Help();
    private final Trace mastery = new Trace(UNCALIBRATED);
    private final Foundations foundations = new Foundations(byPoint, mastery);
    private List<String> lastPoints = List.of();
    private int run;

    /** @param encodings as the pupil may know them: without the pupil's own answers, and without those to be predicted */
    public HistoryFeatures(Encodings encodings) {
        this.encodings = encodings;
        this.numbers = new PupilNumbers(encodings.numbering());
        this.overall = new Overall(encodings.easiness());
        this.before = new JustBefore(encodings.carryover());
    }

    /** One number for each {@link Feature}; asking changes nothing. */
    public double[] before(Question question) {
        double[] values = new double[Feature.COUNT];
        int item = numbers.item(question.itemId());
        int points = numbers.points(question.knowledgePoints());
        describeItem(item, points, question.attempt(), values);
        overall.describe(item, points, values);
        describePoints(question, item, points, values);
        describeRepeat(item, values);
        before.describe(item, points, lastOn(points), values);
        describeTiming(question, item, points, values);
        habits.describe(values);
        help.describe(item, points, values);
        foundations.describe(
                question,
                prerequisites(question),
                byPoints.getOrDefault(points, NOTHING).answers(),
                values);
        return values;
    }

    /** What lies behind a question, as counts; asking changes nothing. */
    Circumstances circumstances(Question question) {
        int item = numbers.item(question.itemId());
        int points = numbers.points(question.knowledgePoints());
        Track on = byPoints.getOrDefault(points, NOTHING);
        int lately = Math.min(on.answers(), Circumstances.LATELY);
        return new Circumstances(
                lately,
                on.wrongOfLast(lately),
                spacing.daysSince(question, points),
                overall.answers(),
                encodings.rates().pointAnswers(points),
                encodings.rates().itemAnswers(item),
                (int) Math.round(100 * encodings.rates().ofItem(item, points)),
                help.hinted(points),
                foundations.weakest(prerequisites(question)));
    }

    private List<String> prerequisites(Question question) {
        return encodings.prerequisites().of(question.knowledgePoints());
    }

    /** The answer is known now. */
    public void add(Answer answer) {
        int item = numbers.item(answer.itemId());
        int points = numbers.points(answer.knowledgePoints());
        habits.add(answer);
        if (answer.isFirstAttempt()) {
            addFirst(answer, item, points);
        }
        help.add(answer, item, points);
    }

    private void addFirst(Answer answer, int item, int points) {
        boolean isCorrect = answer.isCorrect();
        int at = overall.answers();
        double surprise = overall.add(item, points, answer.knowledgePoints(), isCorrect);
        help.surprise(points, surprise);
        byItem.computeIfAbsent(item, absent -> new Track()).add(isCorrect, surprise, at);
        byPoints.computeIfAbsent(points, absent -> new Track()).add(isCorrect, surprise, at);
        for (String point : answer.knowledgePoints()) {
            byPoint.computeIfAbsent(point, absent -> new Track()).add(isCorrect, surprise, at);
        }
        before.add(item, points, isCorrect);
        spacing.add(answer, points);
        run = answer.knowledgePoints().equals(lastPoints) ? run + 1 : 1;
        lastPoints = answer.knowledgePoints();
        if (answer.isEvidence()) {
            mastery.fold(answer);
        }
    }

    private void describeItem(int item, int points, int attempt, double[] values) {
        Rates rates = encodings.rates();
        set(values, Feature.POINT_RATE, Logits.of(rates.ofPoints(points)));
        set(values, Feature.POINT_ANSWERS, Math.log1p(rates.pointAnswers(points)));
        set(values, Feature.ITEM_RATE, Logits.of(rates.ofItem(item, points)));
        set(values, Feature.ITEM_ANSWERS, Math.log1p(rates.itemAnswers(item)));
        set(values, Feature.EASINESS, encodings.easiness().logit(item, points));
        set(values, Feature.ATTEMPT, Math.log(attempt));
    }

    private void describePoints(Question question, int item, int points, double[] values) {
        Track on = byPoints.getOrDefault(points, NOTHING);
        set(values, Feature.POINT_PRACTICE, Math.log1p(on.answers()));
        set(values, Feature.POINT_RIGHT, Math.log1p(on.right()));
        set(values, Feature.POINT_SHARE, on.share(1.3, 2));
        set(values, Feature.POINT_LATELY, on.lately());
        set(values, Feature.POINT_LONG, on.aLongTime());
        set(values, Feature.POINT_LAST_3, on.shareOfLast(3));
        set(values, Feature.POINT_LAST_8, on.shareOfLast(8));
        set(values, Feature.POINT_LAST, on.last(1));
        set(values, Feature.POINT_SECOND_LAST, on.last(2));
        set(values, Feature.POINT_THIRD_LAST, on.last(3));
        set(values, Feature.POINT_STREAK, on.streak());
        set(values, Feature.POINT_SURPLUS, overall.ability().surplus(points));
        set(values, Feature.POINT_SURPRISE, on.surprise());
        set(values, Feature.EXPECTED_HERE, overall.ability().expectedLogitHere(item, points));
        set(values, Feature.WEAKEST_POINT, weakest(question.knowledgePoints()));
        set(values, Feature.MASTERY, mastered(question));
    }

    private void describeRepeat(int item, double[] values) {
        Track same = byItem.getOrDefault(item, NOTHING);
        set(values, Feature.ITEM_PRACTICE, Math.log1p(same.answers()));
        set(values, Feature.ITEM_RIGHT, Math.log1p(same.right()));
        set(values, Feature.ITEM_LAST, same.last(1));
    }

    private LastOutcome lastOn(int points) {
        Track on = byPoints.getOrDefault(points, NOTHING);
        return on.answers() == 0 ? LastOutcome.NONE : LastOutcome.of(on.last(1) > 0);
    }

    private void describeTiming(Question question, int item, int points, double[] values) {
        set(values, Feature.POINT_GAP, byPoints.getOrDefault(points, NOTHING).gap(overall.answers()));
        set(values, Feature.ITEM_GAP, byItem.getOrDefault(item, NOTHING).gap(overall.answers()));
        set(values, Feature.POINT_RUN, question.knowledgePoints().equals(lastPoints) ? Math.log1p(run) : 0);
        spacing.describe(question, points, values);
    }

    private double weakest(List<String> knowledgePoints) {
        double least = 1;
        for (String point : knowledgePoints) {
            least = Math.min(least, byPoint.getOrDefault(point, NOTHING).share(1.3, 2));
        }
        return least;
    }

    private double mastered(Question question) {
        return question.knowledgePoints().isEmpty()
                ? Bkt.NAMED_PRIOR.prior()
                : mastery.ask(question.knowledgePoints(), question.itemId(), question.place(), question.isTimed());
    }

    private static void set(double[] values, Feature feature, double value) {
        values[feature.ordinal()] = value;
    }
}
