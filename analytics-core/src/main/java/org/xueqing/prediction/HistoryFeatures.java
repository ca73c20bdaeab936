package org.xueqing.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Answer;

/**
 * What is known before an answer, as numbers: the pupil so far, the pupil on the answer's points so far, the item. One
 * instance walks along one pupil's first attempts in order: ask {@link #before}, then {@link #add}. Of several points the
 * mean counts. Tracing's own probability is left out on purpose: its parameters are calibrated on all pupils, so it would
 * know something about those on whom the prediction is judged.
 */
public final class HistoryFeatures {

    /** Names, in the order of the numbers. */
    public static final List<String> NAMES = List.of(
            "item-rate-logit",
            "item-answers-log",
            "point-rate-logit",
            "pupil-answers-log",
            "pupil-rate-logit",
            "pupil-decayed",
            "pupil-surprise",
            "pupil-last",
            "pupil-streak",
            "pupil-point-answers-log",
            "pupil-point-rate-logit",
            "pupil-point-decayed",
            "pupil-point-surprise",
            "pupil-point-last",
            "pupil-point-second-last",
            "pupil-point-third-last",
            "pupil-point-streak",
            "pupil-item-answers-log",
            "pupil-item-last");

    private static final double PUPIL_DECAY = 0.15;
    private static final double POINT_DECAY = 0.3;

    private final OutcomeRates.Seen rates;
    private final Track all = new Track(PUPIL_DECAY);
    private final Map<String, Track> points = new HashMap<>();
    private final Map<String, Track> items = new HashMap<>();

    public HistoryFeatures(OutcomeRates.Seen rates) {
        this.rates = rates;
    }

    /** Features of an answer whose outcome is not looked at. */
    public double[] before(Answer answer) {
        List<Track> onPoints = onPoints(answer);
        Track onItem = items.getOrDefault(answer.itemId(), new Track(POINT_DECAY));
        return new double[] {
            Logit.of(rates.itemRate(answer.itemId(), answer.knowledgePoints())),
            Math.log1p(rates.itemAnswers(answer.itemId())),
            Logit.of(rates.pointRate(answer.knowledgePoints())),
            all.logAnswers(),
            all.smoothedLogit(2, 3),
            all.decayed(),
            all.surprise(5),
            all.last(0),
            all.signedStreak(),
            Track.mean(onPoints, Track::logAnswers),
            Track.mean(onPoints, track -> track.smoothedLogit(1.3, 2)),
            Track.mean(onPoints, Track::decayed),
            Track.mean(onPoints, track -> track.surprise(3)),
            Track.mean(onPoints, track -> track.last(0)),
            Track.mean(onPoints, track -> track.last(1)),
            Track.mean(onPoints, track -> track.last(2)),
            Track.mean(onPoints, Track::signedStreak),
            onItem.logAnswers(),
            onItem.last(0)
        };
    }

    /** The answer is known now. */
    public void add(Answer answer) {
        double expected = rates.itemRate(answer.itemId(), answer.knowledgePoints());
        all.add(answer.isCorrect(), expected);
        for (String point : answer.knowledgePoints()) {
            points.computeIfAbsent(point, absent -> new Track(POINT_DECAY)).add(answer.isCorrect(), expected);
        }
        items.computeIfAbsent(answer.itemId(), absent -> new Track(POINT_DECAY)).add(answer.isCorrect(), expected);
    }

    private List<Track> onPoints(Answer answer) {
        return answer.knowledgePoints().isEmpty()
                ? List.of(new Track(POINT_DECAY))
                : answer.knowledgePoints().stream()
                        .map(point -> points.getOrDefault(point, new Track(POINT_DECAY)))
                        .toList();
    }
}
