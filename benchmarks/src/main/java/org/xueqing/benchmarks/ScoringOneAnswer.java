package org.xueqing.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xueqing.calibration.BetaMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.HistoryFeatures;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.Booster;
import org.xueqing.prediction.boosting.BoostingSettings;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Prerequisites;

/**
 * What it costs to score one answer live with a model as the registry keeps it: read from its bytes once, walked along a pupil with 1,000 answers, asked
 * about an item; and asked and told. A pupil forgets the history after 2,000 answers, so that the walk does not grow for ever.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringOneAnswer {

    private static final int PUPILS = 300;
    private static final int ANSWERS = 1_000;
    private static final int ITEMS = 2_000;
    private static final int POINTS = 60;

    /** Pupils whose answers the trees are grown on: enough that each tree has all of its leaves. */
    private static final int GROWN_ON = 60;

    /** As {@code NextAnswerTrainer} grows them, when it keeps them all. */
    private static final BoostingSettings ALL_TREES = new BoostingSettings(300, 0.06, 63, 200, 10, 0.5, 1);

    private static final int QUICK_TREES = 100;

    /** {@code boosted} has the 300 trees of the accurate model, {@code quick} 100. */
    @Param({"logistic", "quick", "boosted"})
    private String scorer = "";

    private SplittableRandom random = new SplittableRandom(1);
    private List<Answer> answers = List.of();

    @SuppressWarnings("NullAway.Init") // learnt before all rounds
    private NextAnswerModel model;

    @SuppressWarnings("NullAway.Init") // walked before all rounds
    private NextAnswerModel.Walk walk;

    private int at;

    @Setup
    public void learn() {
        random = new SplittableRandom(1);
        List<History> histories = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            histories.add(history("p-" + pupil));
        }
        Encodings encodings = Encodings.of(histories, Prerequisites.of(Curriculum.load()));
        byte[] bytes = ModelBytes.of(
                new NextAnswerModel(encodings, scorer(encodings, histories.subList(0, GROWN_ON)), BetaMap.IDENTITY));
        model = ((ModelBytes.Reading.Read) ModelBytes.read(bytes)).model();
        answers = history("new").answers();
        walk = walked();
    }

    private Scorer scorer(Encodings encodings, List<History> pupils) {
        List<Double> ones = Collections.nCopies(Feature.COUNT, 1.0);
        return switch (scorer) {
            case "quick" -> grown(encodings, pupils, ALL_TREES.withTrees(QUICK_TREES, 0.12));
            case "boosted" -> grown(encodings, pupils, ALL_TREES);
            default -> new Scorer.Logistic(ones, ones, Collections.nCopies(Feature.COUNT, 0.01), 0.5);
        };
    }

    private static Scorer grown(Encodings encodings, List<History> pupils, BoostingSettings settings) {
        double[][] rows = new double[pupils.size() * ANSWERS][];
        boolean[] outcomes = new boolean[rows.length];
        int row = 0;
        for (History pupil : pupils) {
            HistoryFeatures features = new HistoryFeatures(encodings);
            for (Answer answer : pupil.answers()) {
                rows[row] = features.before(Question.of(answer));
                outcomes[row++] = answer.isCorrect();
                features.add(answer);
            }
        }
        return new Scorer.Boosted(new Booster(settings).fit(rows, outcomes));
    }

    private History history(String pupil) {
        List<Answer> given = new ArrayList<>();
        for (int answer = 0; answer < ANSWERS; answer++) {
            int item = random.nextInt(ITEMS);
            given.add(new Answer(
                    new Place(Instant.ofEpochSecond(1_790_000_000L + 600L * answer), answer, pupil + answer),
                    true,
                    "item-" + item,
                    List.of(String.format(Locale.ROOT, "K%03d", 1 + item % POINTS)),
                    1,
                    random.nextInt(10) < 7,
                    20_000L,
                    item % 11 == 0 ? 1 : 0));
        }
        return new History(pupil, given);
    }

    private NextAnswerModel.Walk walked() {
        NextAnswerModel.Walk fresh = model.walk();
        answers.forEach(fresh::observe);
        return fresh;
    }

    @Benchmark
    public double ask() {
        return walk.probabilityCorrect(Question.of(answers.get(at++ % ANSWERS)));
    }

    @Benchmark
    public double askAndTell() {
        if (at >= 2 * ANSWERS) {
            walk = walked();
            at = 0;
        }
        Answer answer = answers.get(at++ % ANSWERS);
        double likely = walk.probabilityCorrect(Question.of(answer));
        walk.observe(answer);
        return likely;
    }
}
