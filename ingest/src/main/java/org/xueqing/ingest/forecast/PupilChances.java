package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.ingest.forecast.ModelsInUse.InUse;
import org.xueqing.ingest.forecast.PupilForecast.Chance;
import org.xueqing.ingest.forecast.PupilForecast.OfPoint;
import org.xueqing.ingest.forecast.PupilForecast.OfPoints;
import org.xueqing.ingest.forecast.PupilForecast.Said;
import org.xueqing.ingest.forecast.PupilForecast.Silent;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Store;
import org.xueqing.prediction.Explanation;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.outcome.OutcomeModel;

/** How likely one pupil is right on the next question about points that the pupil met lately, and why, by the model of the next answer that is in use. */
public final class PupilChances {

    /** With fewer first attempts on a point nothing is said of it, as of its mastery. */
    private static final int FEWEST_HERE = 3;

    /** The model has to have learnt from so many answers on a point: below, its own share weighs no more than that of all points. */
    private static final int FEWEST_LEARNT_FROM = 20;

    private static final int MOST_POINTS = 10;

    /** Of a normal distribution: four fifths lie within so many standard deviations. */
    private static final double EIGHT_OF_TEN = 1.2816;

    private final Store store;
    private final InstantSource clock;
    private final ModelsInUse models;
    private final ExplanationWords words;

    public PupilChances(Store store, InstantSource clock, ModelsInUse models, ExplanationWords words) {
        this.store = store;
        this.clock = clock;
        this.models = models;
        this.words = words;
    }

    /** @param studentId of a pupil of whom the reader may be told what is foretold */
    public PupilForecast of(String studentId, int grade, Locale language) {
        return store.read(connection -> {
            Optional<NextAnswerModel> model = models.of(connection, grade).flatMap(InUse::model);
            return model.isEmpty()
                    ? silent(language, "forecast.silent.no-model")
                    : of(history(connection, studentId), model.get(), language);
        });
    }

    private static History history(Connection connection, String studentId) throws SQLException {
        return LoggedAnswers.of(connection, List.of(studentId)).get(0);
    }

    private PupilForecast of(History history, NextAnswerModel model, Locale language) {
        int answers =
                (int) history.answers().stream().filter(Answer::isFirstAttempt).count();
        Map<String, Met> points = newestFirst(history);
        if (answers < OutcomeModel.FEWEST_ANSWERS) {
            return silent(language, "forecast.silent.few", answers, OutcomeModel.FEWEST_ANSWERS);
        }
        if (points.isEmpty()) {
            return silent(language, "forecast.silent.no-points");
        }
        NextAnswerModel.Walk walk = model.walk();
        history.answers().forEach(walk::observe);
        return new OfPoints(
                answers,
                points.entrySet().stream()
                        .limit(MOST_POINTS)
                        .map(point -> ofPoint(walk, point.getKey(), point.getValue(), language))
                        .toList());
    }

    /**
     * What the pupil met of a point.
     *
     * @param lastItem what is foretold is of a question like it: a model that is told no item at all foretells too little
     */
    private record Met(int answers, String lastItem) {
        Met andBefore() {
            return new Met(answers + 1, lastItem);
        }
    }

    /** By point; answers about several points at once speak of none of them alone. */
    private static Map<String, Met> newestFirst(History history) {
        Map<String, Met> points = new LinkedHashMap<>();
        for (int at = history.answers().size() - 1; at >= 0; at--) {
            Answer answer = history.answers().get(at);
            if (answer.isFirstAttempt() && answer.knowledgePoints().size() == 1) {
                points.merge(
                        answer.knowledgePoints().get(0),
                        new Met(1, answer.itemId()),
                        (later, earlier) -> later.andBefore());
            }
        }
        return points;
    }

    private OfPoint ofPoint(NextAnswerModel.Walk walk, String point, Met met, Locale language) {
        Said said = met.answers() < FEWEST_HERE
                ? silent(language, "forecast.silent.few-here", met.answers(), FEWEST_HERE)
                : said(walk, point, met.lastItem(), language);
        return new OfPoint(point, words.name(point, language), met.answers(), said);
    }

    private Said said(NextAnswerModel.Walk walk, String point, String item, Locale language) {
        Explanation explanation =
                walk.explain(new Question(new Place(clock.instant(), 0, ""), true, item, List.of(point), 1));
        int learntFrom = explanation.circumstances().othersAnswers();
        if (learntFrom < FEWEST_LEARNT_FROM) {
            return silent(language, "forecast.silent.hardly-learnt", learntFrom, FEWEST_LEARNT_FROM);
        }
        double apart = EIGHT_OF_TEN * ClassForecast.UNKNOWN_ITEM;
        return new Chance(
                words.of(explanation, language),
                moved(explanation.probability(), -apart),
                moved(explanation.probability(), apart));
    }

    private static int moved(double chance, double logits) {
        return (int) Math.round(100 / (1 + Math.exp(-ClassForecast.logit(chance) - logits)));
    }

    private static Silent silent(Locale language, String key, Object... arguments) {
        return new Silent(Sentence.of(key, arguments).in(language));
    }
}
