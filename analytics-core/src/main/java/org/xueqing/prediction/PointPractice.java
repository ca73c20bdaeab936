package org.xueqing.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.history.Answer;
import org.xueqing.history.Question;
import org.xueqing.mastery.Trace;
import org.xueqing.prediction.encoding.LastOutcome;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/**
 * What one pupil did on points. Several points of one answer are taken together as a set, the weakest of them also alone; and how the points stand that a
 * question builds on.
 *
 * <p>Mastery is traced with the named prior, which is calibrated on nobody: calibrated parameters would know something about the
 * pupils whom they are to help to predict.
 */
final class PointPractice {

    private static final BktParameters UNCALIBRATED = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);
    private static final Track NOTHING = new Track();

    private final Overall overall;
    private final Prerequisites prerequisites;
    private final Map<Integer, Track> bySet = new HashMap<>();
    private final Map<String, Track> byPoint = new HashMap<>();
    private final Trace mastery = new Trace(UNCALIBRATED);
    private final Foundations foundations = new Foundations(byPoint, mastery);
    private List<String> lastPoints = List.of();
    private int run;

    /** @param overall of the same pupil; goes on */
    PointPractice(Overall overall, Prerequisites prerequisites) {
        this.overall = overall;
        this.prerequisites = prerequisites;
    }

    void describe(Question question, int item, int points, double[] values) {
        Track on = on(points);
        describeTrack(on, values);
        values[Feature.POINT_SURPLUS.ordinal()] = overall.ability().surplus(points);
        values[Feature.EXPECTED_HERE.ordinal()] = overall.ability().expectedLogitHere(item, points);
        values[Feature.WEAKEST_POINT.ordinal()] = weakest(question.knowledgePoints());
        values[Feature.MASTERY.ordinal()] = mastered(question);
        values[Feature.POINT_GAP.ordinal()] = on.gap(overall.answers());
        values[Feature.POINT_RUN.ordinal()] = question.knowledgePoints().equals(lastPoints) ? Math.log1p(run) : 0;
        foundations.describe(question, below(question), on.answers(), values);
    }

    private static void describeTrack(Track on, double[] values) {
        values[Feature.POINT_PRACTICE.ordinal()] = Math.log1p(on.answers());
        values[Feature.POINT_RIGHT.ordinal()] = Math.log1p(on.right());
        values[Feature.POINT_SHARE.ordinal()] = on.share(1.3, 2);
        values[Feature.POINT_LATELY.ordinal()] = on.lately();
        values[Feature.POINT_LONG.ordinal()] = on.aLongTime();
        values[Feature.POINT_LAST_3.ordinal()] = on.shareOfLast(3);
        values[Feature.POINT_LAST_8.ordinal()] = on.shareOfLast(8);
        values[Feature.POINT_LAST.ordinal()] = on.last(1);
        values[Feature.POINT_SECOND_LAST.ordinal()] = on.last(2);
        values[Feature.POINT_THIRD_LAST.ordinal()] = on.last(3);
        values[Feature.POINT_STREAK.ordinal()] = on.streak();
        values[Feature.POINT_SURPRISE.ordinal()] = on.surprise();
    }

    Track on(int points) {
        return bySet.getOrDefault(points, NOTHING);
    }

    LastOutcome last(int points) {
        Track on = on(points);
        return on.answers() == 0 ? LastOutcome.NONE : LastOutcome.of(on.last(1) > 0);
    }

    Optional<Circumstances.Prerequisite> weakestBelow(Question question) {
        return foundations.weakest(below(question));
    }

    /**
     * A first attempt.
     *
     * @param at number of the pupil's answers before
     */
    void add(Answer answer, int points, double surprise, int at) {
        bySet.computeIfAbsent(points, absent -> new Track()).add(answer.isCorrect(), surprise, at);
        for (String point : answer.knowledgePoints()) {
            byPoint.computeIfAbsent(point, absent -> new Track()).add(answer.isCorrect(), surprise, at);
        }
        run = answer.knowledgePoints().equals(lastPoints) ? run + 1 : 1;
        lastPoints = answer.knowledgePoints();
        if (answer.isEvidence()) {
            mastery.fold(answer);
        }
    }

    private List<String> below(Question question) {
        return prerequisites.of(question.knowledgePoints());
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
}
