package org.xueqing.prediction;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.prediction.Explanation.Part;

/**
 * An {@link Explanation} in whole percent. Each ground gets the share of the way from what is usual to the prediction that it has of the log-odds; what is
 * rounded away, and grounds that are not named, are others. So usual, parts and others add up to the prediction, exactly.
 *
 * @param usual what everybody gets, 0 to 100
 * @param named strongest first, none of them 0
 * @param others in percentage points, below 0 where they speak against a right answer
 */
public record PercentParts(int usual, List<Named> named, int others) {

    /** So close to each other that their quotient is noise. */
    private static final double NO_WAY = 1e-6;

    public PercentParts {
        named = List.copyOf(named);
    }

    /** @param points percentage points, not 0; above 0 where the ground speaks for a right answer */
    public record Named(Ground ground, int points) {}

    /** @param most how many grounds are named, 0 or more */
    public static PercentParts of(Explanation explanation, int most) {
        double each = percentOfALogit(explanation);
        List<Named> named = explanation.parts().stream()
                .flatMap(part -> named(part, each))
                .limit(most)
                .toList();
        int usual = percent(explanation.usualProbability());
        int sum = named.stream().mapToInt(Named::points).sum();
        return new PercentParts(usual, named, percent(explanation.probability()) - usual - sum);
    }

    /** The prediction, 0 to 100. */
    public int total() {
        return usual + named.stream().mapToInt(Named::points).sum() + others;
    }

    private static Stream<Named> named(Part part, double each) {
        int points = (int) Math.round(part.logits() * each);
        return points == 0 ? Stream.empty() : Stream.of(new Named(part.ground(), points));
    }

    /** The slope of the line from what is usual to the prediction; where these are one, that of the curve. */
    private static double percentOfALogit(Explanation explanation) {
        double way = explanation.logit() - explanation.usual();
        double usual = explanation.usualProbability();
        return 100 * (Math.abs(way) < NO_WAY ? usual * (1 - usual) : (explanation.probability() - usual) / way);
    }

    private static int percent(double probability) {
        return (int) Math.round(100 * probability);
    }
}
