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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xueqing.calibration.BetaMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
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

    private final SplittableRandom random = new SplittableRandom(1);
    private final NextAnswerModel model = model();
    private final List<Answer> answers = history("new").answers();
    private NextAnswerModel.Walk walk = walked();
    private int at;

    private NextAnswerModel model() {
        List<History> histories = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            histories.add(history("p-" + pupil));
        }
        List<Double> ones = Collections.nCopies(Feature.COUNT, 1.0);
        Scorer scorer = new Scorer.Logistic(ones, ones, Collections.nCopies(Feature.COUNT, 0.01), 0.5);
        byte[] bytes = ModelBytes.of(new NextAnswerModel(
                Encodings.of(histories, Prerequisites.of(Curriculum.load())), scorer, BetaMap.IDENTITY));
        return ((ModelBytes.Reading.Read) ModelBytes.read(bytes)).model();
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
