package org.xueqing.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.prediction.outcome.Bars;
import org.xueqing.prediction.outcome.Case;
import org.xueqing.prediction.outcome.ConformalSets;
import org.xueqing.prediction.outcome.OutcomeModel;
import org.xueqing.prediction.outcome.Prospect;
import org.xueqing.prediction.outcome.SignLogit;
import org.xueqing.prediction.outcome.Subgroup;

/**
 * Learns from courses that are over what becomes of those that go on. What a pupil held in the end is believed, not known; so each
 * case is told {@link #DRAWS} times, with each outcome as often as it is probable. Everything that is chosen after the fit rests on
 * predictions for pupils who were not in it.
 */
public final class OutcomeTrainer {

    /** With fewer, sets and alarms would be chance. */
    public static final int FEWEST_PUPILS = 60;

    /** Share of cases whose true outcome may be missing from what is called possible. */
    public static final double MISS = 0.1;

    static final int DRAWS = 10;

    /** As if each draw were a case. */
    private static final double PENALTY = 1.0 / DRAWS;

    /** What became of the training. */
    public sealed interface OutcomeTraining {

        /** @param audit of what is foretold of pupils who were not in the fit */
        record Trained(OutcomeModel model, List<Subgroup> audit) implements OutcomeTraining {}

        /** Too few pupils, or a bar that nobody or everybody reached. */
        record TooFewPupils(int pupils) implements OutcomeTraining {}
    }

    private OutcomeTrainer() {}

    /** The result does not depend on the order of the cases up to rounding. */
    public static OutcomeTraining train(List<Case> cases, Bars bars) {
        List<Told> told = cases.stream().map(each -> Told.of(each, bars)).toList();
        int pupils = (int) cases.stream()
                .map(each -> each.prospect().studentId())
                .distinct()
                .count();
        if (pupils < FEWEST_PUPILS || !canBeParted(told, bars)) {
            return new OutcomeTraining.TooFewPupils(pupils);
        }
        double[][] unseen = new double[told.size()][];
        for (int fold = 0; fold < PupilHash.FOLDS; fold++) {
            predict(told, fold, bars, unseen);
        }
        OutcomeModel model = new OutcomeModel(
                bars, fit(told, bars), sets(told, unseen, bars), alarmFrom(unseen), pupils, told.size());
        return new OutcomeTraining.Trained(model, audit(told, unseen));
    }

    private static List<Subgroup> audit(List<Told> told, double[][] unseen) {
        return Subgroup.of(IntStream.range(0, unseen.length)
                .mapToObj(i -> new Subgroup.Foretold(
                        told.get(i).prospect, unseen[i][0], (double) told.get(i).below(0) / DRAWS))
                .toList());
    }

    /** @param draws how many of {@link #DRAWS} have each outcome */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Told(Prospect prospect, int[] draws) {

        static Told of(Case of, Bars bars) {
            int[] draws = new int[bars.outcomes()];
            int told = 0;
            for (int outcome = 0; outcome < draws.length; outcome++) {
                double reached = outcome == bars.shares().size()
                        ? 1
                        : of.ending().below(bars.shares().get(outcome));
                draws[outcome] = (int) Math.round(reached * DRAWS) - told;
                told += draws[outcome];
            }
            return new Told(of.prospect(), draws);
        }

        int below(int bar) {
            return IntStream.rangeClosed(0, bar).map(outcome -> draws[outcome]).sum();
        }

        int fold() {
            return PupilHash.fold(prospect.studentId());
        }
    }

    private static boolean canBeParted(List<Told> told, Bars bars) {
        return IntStream.range(0, bars.shares().size()).allMatch(bar -> {
            int below = told.stream().mapToInt(each -> each.below(bar)).sum();
            return below > 0 && below < DRAWS * told.size();
        });
    }

    private static void predict(List<Told> told, int fold, Bars bars, double[][] unseen) {
        List<Told> others = told.stream().filter(each -> each.fold() != fold).toList();
        List<SignLogit> lines = canBeParted(others, bars) ? fit(others, bars) : fit(told, bars);
        for (int i = 0; i < unseen.length; i++) {
            if (told.get(i).fold() == fold) {
                unseen[i] = OutcomeModel.probabilities(lines, told.get(i).prospect);
            }
        }
    }

    private static List<SignLogit> fit(List<Told> told, Bars bars) {
        double[][] signs = told.stream()
                .map(each -> each.prospect.signs().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        Standardisation standard = Standardisation.of(signs);
        return IntStream.range(0, bars.shares().size())
                .mapToObj(bar -> line(standard, signs, below(told, bar)))
                .toList();
    }

    private static SignLogit line(Standardisation standard, double[][] signs, double[] below) {
        double[] weights = LogisticFit.fit(standard, signs, below, PENALTY).coefficients();
        return new SignLogit(
                DoubleStream.of(standard.means()).boxed().toList(),
                DoubleStream.of(standard.scales()).boxed().toList(),
                DoubleStream.of(weights).limit(weights.length - 1L).boxed().toList(),
                weights[weights.length - 1]);
    }

    private static double[] below(List<Told> told, int bar) {
        return told.stream()
                .mapToDouble(each -> (double) each.below(bar) / DRAWS)
                .toArray();
    }

    private static ConformalSets sets(List<Told> told, double[][] unseen, Bars bars) {
        List<double[]> probabilities = new ArrayList<>();
        List<Integer> outcomes = new ArrayList<>();
        for (int i = 0; i < unseen.length; i++) {
            for (int outcome = 0; outcome < bars.outcomes(); outcome++) {
                for (int draw = 0; draw < told.get(i).draws[outcome]; draw++) {
                    probabilities.add(unseen[i]);
                    outcomes.add(outcome);
                }
            }
        }
        ConformalSets sets = ConformalSets.of(
                probabilities.toArray(double[][]::new),
                outcomes.stream().mapToInt(Integer::intValue).toArray(),
                bars.outcomes(),
                MISS);
        return sets.knownFrom(IntStream.range(0, bars.outcomes())
                .mapToObj(outcome -> pupils(told, outcome))
                .toList());
    }

    /** Pupils who may have had the outcome: several looks at one of them are still one. */
    private static int pupils(List<Told> told, int outcome) {
        return (int) told.stream()
                .filter(each -> each.draws[outcome] > 0)
                .map(each -> each.prospect.studentId())
                .distinct()
                .count();
    }

    /** As many pupils are above it as are expected to miss the goal. */
    private static double alarmFrom(double[][] unseen) {
        double[] risks =
                Arrays.stream(unseen).mapToDouble(each -> each[0]).sorted().toArray();
        int expected = (int) Math.round(DoubleStream.of(risks).sum());
        return risks[Math.max(0, Math.min(risks.length - 1, risks.length - expected))];
    }
}
