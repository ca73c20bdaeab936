package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.measurement.ability.Calibration.Errors;

/** One calibration of the items kept: near by EM on a coarse grid, to the maximum by Newton on one that is fine enough. */
final class Estimation {

    /** More free parameters than this have their errors item by item: the whole matrix would not be worth its room. */
    private static final int MOST_TOGETHER = 700;

    /** How far EM may still move a parameter in one step where Newton first takes over, then, then at last. */
    private static final double NEAR = 0.02;

    private static final double NEARER = 1e-3;
    private static final double TIGHT = 1e-7;

    /** And where EM ends by itself: a hundredth of an error that rests on some thousand answers, and less. */
    private static final double CLOSE = 2e-4;

    private static final int MOST_STEPS = 600;
    private static final int MANY_STEPS = 3_000;

    /** Slopes beyond this grow on without end. */
    private static final double UNBOUNDED = 12;

    private static final double FLAT = 1e-4;

    private final AbilityCalibration wanted;
    private final Screening screening;
    private final int[] kept;
    private final PupilBlocks pupils;
    private final Layout layout;
    private final double[] start;
    private final Likelihood likelihood;
    private final Maximization maximization;

    Estimation(AbilityCalibration wanted, PupilBlocks pupils, Screening screening, int[] kept, int[] groupOfPupil) {
        this.wanted = wanted;
        this.screening = screening;
        this.kept = kept;
        this.pupils = pupils;
        StartValues values = new StartValues(wanted, screening, kept, groupOfPupil);
        this.layout = values.layout();
        this.start = values.of(layout);
        Prior prior = wanted.model() == ItemModel.THREE_PARAMETER ? wanted.prior() : Prior.NONE;
        this.likelihood = new Likelihood(pupils, layout, prior, start);
        this.maximization = new Maximization(layout, wanted.model(), prior);
    }

    Outcome run() {
        Quadrature coarse = wanted.hermiteNodes().isPresent()
                ? Quadrature.gaussHermite(wanted.hermiteNodes().getAsInt())
                : Quadrature.coarse();
        AcceleratedEm.Result near = new AcceleratedEm(likelihood, maximization, coarse).from(start, NEAR, MOST_STEPS);
        if (!unbounded(near.at().parameters()).isEmpty()) {
            return outcome(near.at(), Optional.empty(), near.steps(), List.of());
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
        Outcome last = outcome(near.at(), Optional.empty(), near.steps(), List.of());
        for (double closeEnough : new double[] {NEAR, NEARER, TIGHT}) {
            last = newton(last, fine, closeEnough);
            if (last.covariances().isPresent() || !last.unbounded().isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private Outcome newton(Outcome before, Quadrature fine, double closeEnough) {
        AcceleratedEm.Result em = new AcceleratedEm(likelihood, maximization, fine)
                .from(before.at().parameters(), closeEnough, closeEnough == TIGHT ? MANY_STEPS : MOST_STEPS);
        int steps = before.steps() + em.steps();
        List<Double> course = new ArrayList<>(before.course());
        course.addAll(em.course());
        if (!unbounded(em.at().parameters()).isEmpty()) {
            return outcome(em.at(), Optional.empty(), steps, course);
        }
        return new NewtonAscent(likelihood, fine, course)
                .from(em.at().parameters())
                .map(top -> outcome(
                        top.at(),
                        Optional.of(Covariances.together(layout, top.covariance())),
                        steps + top.steps(),
                        course))
                .orElseGet(() -> outcome(em.at(), Optional.empty(), steps, course));
    }

    private Outcome outcome(
            Likelihood.Expectation at, Optional<Covariances> covariances, int steps, List<Double> course) {
        return new Outcome(at, unbounded(at.parameters()), covariances, Errors.ALL_TOGETHER, steps, course);
    }

    /** About one pupil's ability at most, from answers and, where it says more than in the reference group, the group. */
    private double mostInformation(double[] parameters) {
        double most = pupils.sum(block -> block.mostInformation(parameters), Math::max);
        double narrowest = 1;
        for (int group = 0; group < layout.groups(); group++) {
            narrowest = Math.min(narrowest, Math.exp(parameters[layout.logSd(group)]));
        }
        return most + 1 / (narrowest * narrowest) - 1;
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
