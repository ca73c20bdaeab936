package org.xueqing.prediction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xueqing.history.Question;

/**
 * Why a prediction is what it is: what each {@link Ground} adds to the log-odds of a right answer. With what everybody gets they
 * add up to the log-odds before calibration; calibration maps these to the probability without changing their order.
 *
 * @param usualProbability what everybody gets, as a probability after calibration
 * @param usual log-odds that everybody gets
 * @param parts one per ground, strongest first, in logits
 */
public record Explanation(
        double probability, double usualProbability, double usual, List<Part> parts, Circumstances circumstances) {

    /** @param logits above 0 where it speaks for a right answer */
    public record Part(Ground ground, double logits) {}

    public Explanation {
        parts = List.copyOf(parts);
    }

    static Explanation of(NextAnswerModel model, HistoryFeatures features, Question question) {
        double[] values = features.before(question);
        double[] contributions = new double[Feature.COUNT];
        double usual = model.scorer().contribute(values, contributions);
        return new Explanation(
                model.probability(values),
                model.probabilityOf(usual),
                usual,
                parts(contributions),
                features.circumstances(question));
    }

    /** The sum of everything: log-odds before calibration. */
    public double logit() {
        return usual + parts.stream().mapToDouble(Part::logits).sum();
    }

    private static List<Part> parts(double[] contributions) {
        Map<Ground, Double> sums = new EnumMap<>(Ground.class);
        Arrays.stream(Feature.values())
                .forEach(feature -> sums.merge(feature.ground(), contributions[feature.ordinal()], Double::sum));
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey(), sum.getValue()))
                .sorted((a, b) -> Double.compare(Math.abs(b.logits), Math.abs(a.logits)))
                .toList();
    }
}
