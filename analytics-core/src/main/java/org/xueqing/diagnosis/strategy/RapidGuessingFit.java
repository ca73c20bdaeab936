package org.xueqing.diagnosis.strategy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Medians of items, paces of pupils and the mixture, in turns. */
final class RapidGuessingFit {

    private static final int ROUNDS = 3;
    private static final int STEPS = 200;
    private static final double ENOUGH = 1e-6;
    private static final TimeLaw BEGIN = new TimeLaw(0.03, Math.log(1.7), 0.5, 0.4, 0.25, 0.8);

    /** A guess takes so long at most, in the mean. */
    private static final double LONGEST_GUESS = Math.log(4);

    private static final double LEAST_DEVIATION = 0.15;
    private static final double MOST_DEVIATION = 0.8;

    /** Answers that are imagined at usual pace. */
    private static final double IMAGINED = 3;

    /** Probably guesses say nothing about how long work takes. */
    private static final double WORKED_BELOW = 0.5;

    private final List<TimedAnswer> answers;

    RapidGuessingFit(Collection<TimedAnswer> answers) {
        this.answers = answers.stream()
                .sorted(Comparator.comparing(TimedAnswer::studentId)
                        .thenComparing(TimedAnswer::itemId)
                        .thenComparing(TimedAnswer::seconds)
                        .thenComparing(TimedAnswer::isRight))
                .toList();
    }

    RapidGuessing fit() {
        RapidGuessing guessing = new RapidGuessing(Map.of(), Map.of(), BEGIN);
        for (int round = 0; round < ROUNDS; round++) {
            guessing = round(guessing);
        }
        return guessing;
    }

    private RapidGuessing round(RapidGuessing before) {
        List<TimedAnswer> worked = answers.stream()
                .filter(answer -> before.probability(answer).orElse(0) < WORKED_BELOW)
                .toList();
        Map<String, Double> medians = medians(worked, before.paces());
        Map<String, Double> paces = paces(worked, medians);
        return new RapidGuessing(medians, paces, law(new RapidGuessing(medians, paces, before.law())));
    }

    private static Map<String, Double> medians(List<TimedAnswer> worked, Map<String, Double> paces) {
        return ofEach(
                worked,
                TimedAnswer::itemId,
                answer -> answer.logSeconds() - paces.getOrDefault(answer.studentId(), 0.0),
                RapidGuessing.FEWEST_OF_ITEM,
                0);
    }

    private static Map<String, Double> paces(List<TimedAnswer> worked, Map<String, Double> medians) {
        return ofEach(
                worked.stream()
                        .filter(answer -> medians.containsKey(answer.itemId()))
                        .toList(),
                TimedAnswer::studentId,
                answer -> answer.logSeconds() - medians.getOrDefault(answer.itemId(), 0.0),
                1,
                IMAGINED);
    }

    /** Medians, pulled towards 0 as by so many imagined answers. */
    private static Map<String, Double> ofEach(
            List<TimedAnswer> worked,
            Function<TimedAnswer, String> key,
            ToDoubleFunction<TimedAnswer> value,
            int fewest,
            double imagined) {
        Map<String, List<Double>> values = new HashMap<>();
        worked.forEach(answer -> values.computeIfAbsent(key.apply(answer), absent -> new ArrayList<>())
                .add(value.applyAsDouble(answer)));
        Map<String, Double> medians = new HashMap<>();
        values.forEach((name, all) -> {
            if (all.size() >= fewest) {
                medians.put(name, median(all) * all.size() / (all.size() + imagined));
            }
        });
        return medians;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Expectation and maximisation, with what is known of items and pupils. */
    private TimeLaw law(RapidGuessing guessing) {
        List<TimedAnswer> known = answers.stream()
                .filter(answer -> guessing.medians().containsKey(answer.itemId()))
                .toList();
        double[] usual = known.stream()
                .mapToDouble(answer -> guessing.medians().getOrDefault(answer.itemId(), 0.0)
                        + guessing.paces().getOrDefault(answer.studentId(), 0.0))
                .toArray();
        TimeLaw law = guessing.law();
        for (int step = 0; step < STEPS && !known.isEmpty(); step++) {
            TimeLaw next = next(law, known, usual);
            boolean isThere =
                    Math.abs(next.share() - law.share()) + Math.abs(next.rapidMean() - law.rapidMean()) < ENOUGH;
            law = next;
            if (isThere) {
                break;
            }
        }
        return law;
    }

    private static TimeLaw next(TimeLaw law, List<TimedAnswer> known, double[] usual) {
        Sums rapid = new Sums();
        Sums worked = new Sums();
        for (int i = 0; i < usual.length; i++) {
            TimedAnswer answer = known.get(i);
            double share = law.rapid(answer.logSeconds(), usual[i], answer.isRight());
            rapid.add(share, answer.logSeconds(), answer.isRight());
            worked.add(1 - share, answer.logSeconds() - usual[i], answer.isRight());
        }
        return new TimeLaw(
                (rapid.weight + 1) / (usual.length + 50.0),
                rapid.weight < 1 ? BEGIN.rapidMean() : Math.min(LONGEST_GUESS, rapid.mean()),
                rapid.weight < 5 ? BEGIN.rapidDeviation() : within(rapid.deviation()),
                within(worked.deviation()),
                rapid.right(BEGIN.rapidRight()),
                worked.right(BEGIN.right()));
    }

    private static double within(double deviation) {
        return Math.max(LEAST_DEVIATION, Math.min(MOST_DEVIATION, deviation));
    }

    /** Weighted sums of one of the two kinds of answers. */
    private static final class Sums {

        private static final double IMAGINED_RIGHT = 10;

        private double weight;
        private double right;
        private final double[] moments = new double[2];

        void add(double share, double value, boolean isRight) {
            weight += share;
            right += isRight ? share : 0;
            moments[0] += share * value;
            moments[1] += share * value * value;
        }

        double mean() {
            return moments[0] / weight;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, moments[1] / weight - mean() * mean()));
        }

        double right(double usual) {
            return (right + IMAGINED_RIGHT * usual) / (weight + IMAGINED_RIGHT);
        }
    }
}
