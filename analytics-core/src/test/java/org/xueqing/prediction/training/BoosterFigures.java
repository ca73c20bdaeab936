package org.xueqing.prediction.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.Scorer;
import org.xueqing.prediction.boosting.BoostingSettings;
import org.xueqing.prediction.encoding.FoldedEncodings;
import org.xueqing.prediction.encoding.Logits;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.prediction.training.Training.Trained;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;

/**
 * Run by name with {@code -Dxueqing.lpp=FOLDER/assist2009_lpp}: our boosted trees beside Smile's learners, on the same features of the same pupils. Those of outer fold 1 are
 * predicted from those of folds 2 to 4; nobody of fold 0 is looked at.
 */
class BoosterFigures {

    private static final PrintStream OUT = System.out;
    private static final Method.Boosted OURS = Method.Boosted.USUAL;

    private final List<History> seenPupils = pupils(fold -> fold > 1);
    private final FoldedEncodings encodings = FoldedEncodings.of(seenPupils, Prerequisites.NONE);
    private final TrainingRows seen = TrainingRows.of(seenPupils, encodings);
    private final TrainingRows unseen = TrainingRows.of(pupils(fold -> fold == 1), encodings.whole());

    @Test
    void stand() {
        OUT.printf("%d rows seen, %d unseen, %d features%n", seen.count(), unseen.count(), Feature.COUNT);
        Standardisation standard = Standardisation.of(seen.values());
        Map<String, Fit> fits = new LinkedHashMap<>();
        fits.put(
                "ours " + OURS.settings(),
                () -> BoostedClassifier.fit(seen.values(), seen.labels(), OURS.settings(), feature -> true)::score);
        BoostingSettings quick = Method.Boosted.QUICK.settings();
        fits.put(
                "ours " + quick,
                () -> BoostedClassifier.fit(seen.values(), seen.labels(), quick, feature -> true)::score);
        fits.put("smile logistic regression", () -> {
            double[][] rows = Stream.of(seen.values())
                    .map(row -> standardised(standard, row))
                    .toArray(double[][]::new);
            var fitted = LogisticRegression.binomial(rows, seen.labels(), 1, 1e-5, 500);
            return row -> fitted.score(standardised(standard, row));
        });
        fits.put("the same by Newton's steps", () -> {
            Scorer ours = NextAnswerTrainer.logistic(seen, 1);
            return row -> Logits.probability(ours.logit(row));
        });
        fits.put("smile boosted trees 100, depth 6, 24 leaves, 10 % of rows", () -> smile(100, 24, 0.1));
        fits.put("smile boosted trees 100, depth 6, 63 leaves, 30 % of rows", () -> smile(100, 63, 0.3));
        fits.forEach(this::tell);
    }

    private static double[] standardised(Standardisation standard, double[] row) {
        double[] to = new double[row.length];
        standard.apply(row, to);
        return to;
    }

    /** The same pupils on the same items, outcomes tossed: nobody foretells them. */
    @Test
    void tellNothingOfCoins() {
        Random random = new Random(66);
        List<History> tossed = pupils().stream()
                .map(pupil -> new History(
                        pupil.studentId(),
                        pupil.answers().stream()
                                .map(answer -> tossed(answer, random.nextDouble() < 0.66))
                                .toList()))
                .toList();
        List<History> others = tossed.stream()
                .filter(pupil -> PupilHash.fold(pupil.studentId()) != 0)
                .toList();
        List<History> fold = tossed.stream()
                .filter(pupil -> PupilHash.fold(pupil.studentId()) == 0)
                .toList();
        for (Method method : List.of(Method.Logistic.USUAL, OURS)) {
            Trained trained = (Trained) NextAnswerTrainer.train(others, Prerequisites.NONE, method);
            Observed observed = Observed.of(fold, trained.model());
            OUT.printf(
                    "coins, %s: AUC %.4f%n",
                    method.getClass().getSimpleName(),
                    Accuracy.of(observed.predicted(), observed.correct()).auc().orElseThrow());
        }
    }

    /** An answer of a pupil whose history is at hand: its features, the score and what it moves, for every model alike. */
    @Test
    void costOfALiveAnswer() {
        List<History> others = pupils(fold -> fold != 0);
        List<History> fold = pupils(fold0 -> fold0 == 0);
        for (Method method : List.of(Method.Logistic.USUAL, Method.Boosted.QUICK, OURS)) {
            NextAnswerModel model = ((Trained) NextAnswerTrainer.train(others, Prerequisites.NONE, method)).model();
            Observed.of(fold, model);
            long begun = System.nanoTime();
            int answers = Observed.of(fold, model).correct().length;
            double micros = (System.nanoTime() - begun) / 1e3 / answers;
            OUT.printf(
                    "%s: %.2f µs an answer over %d answers, %d bytes%n",
                    method, micros, answers, ModelBytes.of(model).length);
        }
    }

    private static Answer tossed(Answer answer, boolean isCorrect) {
        return new Answer(
                answer.place(),
                answer.isTimed(),
                answer.itemId(),
                answer.knowledgePoints(),
                answer.attempt(),
                isCorrect);
    }

    private interface Fit {
        ToDoubleFunction<double[]> make();
    }

    private void tell(String name, Fit fit) {
        long begun = System.nanoTime();
        ToDoubleFunction<double[]> score = fit.make();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long asked = System.nanoTime();
        double[] predicted = Arrays.stream(unseen.values()).mapToDouble(score).toArray();
        double micros = (System.nanoTime() - asked) / 1e3 / unseen.count();
        Accuracy accuracy = Accuracy.of(predicted, unseen.correct());
        OUT.printf(
                "%s: fit %.1f s, score %.1f µs, AUC %.4f, log-loss %.4f%n",
                name, seconds, micros, accuracy.auc().orElseThrow(), accuracy.logLoss());
    }

    private ToDoubleFunction<double[]> smile(int trees, int leaves, double share) {
        String[] names =
                IntStream.range(0, Feature.COUNT).mapToObj(i -> "x" + i).toArray(String[]::new);
        DataFrame frame = DataFrame.of(seen.values(), names).merge(IntVector.of("y", seen.labels()));
        GradientTreeBoost fitted = GradientTreeBoost.fit(Formula.lhs("y"), frame, trees, 6, leaves, 200, 0.1, share);
        DataFrame asked = DataFrame.of(unseen.values(), names).merge(IntVector.of("y", unseen.labels()));
        Map<double[], Double> scores = new IdentityHashMap<>();
        double[] posterior = new double[2];
        for (int i = 0; i < unseen.count(); i++) {
            fitted.predict(asked.get(i), posterior);
            scores.put(unseen.values()[i], posterior[1]);
        }
        return row -> scores.getOrDefault(row, 0.5);
    }

    private static List<History> pupils(IntPredicate fold) {
        return pupils().stream()
                .filter(pupil -> fold.test(PupilHash.fold(pupil.studentId())))
                .toList();
    }

    private static List<History> pupils() {
        Map<String, List<Answer>> pupils = new LinkedHashMap<>();
        for (String part : List.of("train", "test")) {
            lines(part).skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                List<Answer> answers = pupils.computeIfAbsent(cells[0], absent -> new ArrayList<>());
                Place place = new Place(Instant.EPOCH, answers.size(), "");
                answers.add(new Answer(place, false, cells[1], List.of(cells[4]), 1, cells[3].equals("1")));
            });
        }
        return pupils.entrySet().stream()
                .map(pupil -> new History(pupil.getKey(), pupil.getValue()))
                .toList();
    }

    private static Stream<String> lines(String part) {
        Path folder = Path.of(System.getProperty("xueqing.lpp", "assist2009_lpp"));
        try {
            return Files.readAllLines(folder.resolve("preprocessed_data_" + part + ".csv")).stream();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }
}
