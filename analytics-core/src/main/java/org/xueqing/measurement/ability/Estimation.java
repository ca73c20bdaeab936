package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Errors;

/** One calibration of the items kept: near by EM on a coarse grid, to the maximum by Newton on one that is fine enough. */
final class Estimation {

    /** More free parameters than this have their errors item by item: the whole matrix would not be worth its room. */
    private static final int MOST_TOGETHER = 700;

    private static final double NEAR = 0.02;
    private static final double NEARER = 1e-3;
    private static final double CLOSE = 2e-4;
    private static final double TIGHT = 1e-7;
    private static final int MOST_STEPS = 600;
    private static final int MANY_STEPS = 20_000;
    private static final double UNBOUNDED = 12;
    private static final double FLAT = 1e-4;

    private final AbilityCalibration wanted;
    private final Screening screening;
    private final int[] kept;
    private final Patterns patterns;
    private final Layout layout;
    private final double[] start;
    private final Likelihood likelihood;
    private final Maximization maximization;

    Estimation(AbilityCalibration wanted, AnswerMatrix answers, Screening screening, int[] kept, int[] groupOfPupil) {
        this.wanted = wanted;
        this.screening = screening;
        this.kept = kept;
        this.patterns = Patterns.of(answers, kept, groupOfPupil);
        int groups = 1;
        for (int group : groupOfPupil) {
            groups = Math.max(groups, group + 1);
        }
        this.layout =
                Layout.of(wanted.model(), anchored(), groups, wanted.anchors().isEmpty() ? 1 : 0);
        this.start = start();
        Prior prior = wanted.model() == ItemModel.THREE_PARAMETER ? wanted.prior() : Prior.NONE;
        this.likelihood = new Likelihood(patterns, layout, prior, start);
        this.maximization = new Maximization(layout, wanted.model(), prior);
    }

    private boolean[] anchored() {
        int items = 0;
        for (int number : kept) {
            items = Math.max(items, number + 1);
        }
        boolean[] anchored = new boolean[items];
        for (int item : wanted.anchors().keySet()) {
            if (item < kept.length && kept[item] >= 0) {
                anchored[kept[item]] = true;
            }
        }
        return anchored;
    }

    private double[] start() {
        double[] all = new double[Layout.PER_ITEM * layout.items() + 2 * layout.groups()];
        for (int item = 0; item < kept.length; item++) {
            int number = kept[item];
            if (number >= 0) {
                ItemParameters given = wanted.anchors().get(item);
                double share = (screening.right(item) + 0.5) / (screening.given(item) + 1.0);
                all[Layout.slope(number)] = given == null ? 1 : given.discrimination();
                all[Layout.intercept(number)] = given == null
                        ? 1.2 * Math.log(share / (1 - share))
                        : -given.discrimination() * given.difficulty();
                all[Layout.guess(number)] = guess(given);
            }
        }
        return all;
    }

    private double guess(@org.jspecify.annotations.Nullable ItemParameters given) {
        if (given != null) {
            return Math.log(given.guessing() / (1 - given.guessing()));
        }
        return wanted.model() == ItemModel.THREE_PARAMETER ? wanted.prior().guessMean() : Double.NEGATIVE_INFINITY;
    }

    Outcome run() {
        Quadrature coarse = wanted.hermiteNodes().isPresent()
                ? Quadrature.gaussHermite(wanted.hermiteNodes().getAsInt())
                : Quadrature.coarse();
        AcceleratedEm.Result near = new AcceleratedEm(likelihood, maximization, coarse).from(start, NEAR, MOST_STEPS);
        Map<Integer, ItemOutcome.Reason> unbounded = unbounded(near.at().parameters());
        if (!unbounded.isEmpty()) {
            return new Outcome(near.at(), unbounded, Optional.empty(), Errors.ALL_TOGETHER, near.steps(), List.of());
        }
        Quadrature fine = wanted.hermiteNodes().isPresent()
                ? coarse
                : Quadrature.fineEnoughFor(mostInformation(near.at().parameters()));
        return layout.size() > MOST_TOGETHER ? itemByItem(near, fine) : together(near, fine);
    }

    private Outcome itemByItem(AcceleratedEm.Result near, Quadrature fine) {
        AcceleratedEm.Result end =
                new AcceleratedEm(likelihood, maximization, fine).from(near.at().parameters(), CLOSE, MOST_STEPS);
        int steps = near.steps() + end.steps();
        Optional<Covariances> covariances =
                end.isCloseEnough() ? Optional.of(Covariances.itemByItem(likelihood, end.at())) : Optional.empty();
        return new Outcome(
                end.at(), unbounded(end.at().parameters()), covariances, Errors.ITEM_BY_ITEM, steps, end.course());
    }

    /** Newton from near; where that does not end, EM goes on and Newton is tried from closer by. */
    private Outcome together(AcceleratedEm.Result near, Quadrature fine) {
        double[] from = near.at().parameters();
        int steps = near.steps();
        List<Double> course = new ArrayList<>();
        Likelihood.Expectation last = near.at();
        for (double closeEnough : new double[] {NEAR, NEARER, TIGHT}) {
            AcceleratedEm.Result em = new AcceleratedEm(likelihood, maximization, fine)
                    .from(from, closeEnough, closeEnough == TIGHT ? MANY_STEPS : MOST_STEPS);
            steps += em.steps();
            course.addAll(em.course());
            Map<Integer, ItemOutcome.Reason> unbounded = unbounded(em.at().parameters());
            Optional<NewtonAscent.Result> top = unbounded.isEmpty()
                    ? new NewtonAscent(likelihood, fine, course).from(em.at().parameters())
                    : Optional.empty();
            if (top.isPresent()) {
                last = top.get().at();
                return new Outcome(
                        last,
                        unbounded(last.parameters()),
                        Optional.of(Covariances.together(layout, top.get().covariance())),
                        Errors.ALL_TOGETHER,
                        steps + top.get().steps(),
                        course);
            }
            last = em.at();
            if (!unbounded.isEmpty()) {
                break;
            }
            from = em.at().parameters();
        }
        return new Outcome(last, unbounded(last.parameters()), Optional.empty(), Errors.ALL_TOGETHER, steps, course);
    }

    /** Of the pupils' answers about ability, at most: Σ a²/4. */
    private double mostInformation(double[] parameters) {
        double most = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            double sum = 0;
            for (int k = patterns.start(pattern); k < patterns.start(pattern + 1); k++) {
                double slope = parameters[Layout.slope(patterns.cell(k) >>> 1)];
                sum += slope * slope / 4;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private Map<Integer, ItemOutcome.Reason> unbounded(double[] parameters) {
        Map<Integer, ItemOutcome.Reason> unbounded = new HashMap<>();
        for (int item = 0; item < kept.length; item++) {
            if (kept[item] >= 0 && layout.isFree(Layout.slope(kept[item]))) {
                double slope = Math.abs(parameters[Layout.slope(kept[item])]);
                if (slope > UNBOUNDED) {
                    unbounded.put(item, ItemOutcome.Reason.DISCRIMINATION_UNBOUNDED);
                } else if (slope < FLAT) {
                    unbounded.put(item, ItemOutcome.Reason.NO_DISCRIMINATION);
                }
            }
        }
        return unbounded;
    }

    Calibration calibration(Outcome outcome, Map<Integer, ItemOutcome.Reason> leftOut) {
        return new Reading(wanted, layout, screening, kept).of(outcome, leftOut);
    }

    /** @param unbounded items to be left out before anything can be said of the others */
    record Outcome(
            Likelihood.Expectation at,
            Map<Integer, ItemOutcome.Reason> unbounded,
            Optional<Covariances> covariances,
            Errors errors,
            int steps,
            List<Double> course) {}
}
