package org.xueqing.diagnosis.paper;

/**
 * Whether a pupil has moved from one paper to the next by more than the papers' error. Both results are brought to one scale,
 * T = 50 + 10·(x − mean)/σ of the group; SE_diff = 10·√((1 − r₁) + (1 − r₂)), which is SEM·√2 for papers of equal reliability; the index
 * is (T₂ − T₁)/SE_diff and beyond ±1.96 the change is reliable. Own baseline, no places. Source: Jacobson and Truax (1991),
 * doi:10.1037/0022-006X.59.1.12.
 */
public sealed interface ReliableChange {

    /** What may be said. */
    enum Verdict {
        UP,
        /** Within what the papers' error makes by itself. */
        NO_SURE_CHANGE,
        DOWN
    }

    double CERTAIN = 1.96;

    /**
     * @param change in points of T
     * @param standardError of the change
     */
    record Known(double change, double standardError, double index, Verdict verdict) implements ReliableChange {
        /** So far from none the change may be by the error alone, in points of T. */
        public double errorRange() {
            return CERTAIN * standardError;
        }
    }

    record Unknown(Figure.Reason reason) implements ReliableChange {}

    /**
     * A result within the group that took the paper.
     *
     * @param total in hundredths of marks
     */
    record Result(int total, ScoreSummary group, Reliability reliability) {}

    static ReliableChange between(Result before, Result after) {
        Figure one = scaled(before);
        Figure two = scaled(after);
        if (!(one instanceof Figure.Known first)) {
            return new Unknown(((Figure.Unknown) one).reason());
        }
        if (!(two instanceof Figure.Known second)) {
            return new Unknown(((Figure.Unknown) two).reason());
        }
        double error = 10 * Math.sqrt(unreliability(before) + unreliability(after));
        double change = second.value() - first.value();
        // Papers without any error would make every change a sure one.
        return error == 0
                ? new Unknown(Figure.Reason.TOTALS_EQUAL)
                : new Known(change, error, change / error, verdict(change / error));
    }

    private static Figure scaled(Result result) {
        if (result.reliability().alpha() instanceof Figure.Unknown unknown) {
            return unknown;
        }
        if (result.reliability().standardError() instanceof Figure.Unknown unknown) {
            return unknown;
        }
        double deviation = result.group().deviation().known().orElse(0);
        int pupils = result.group().pupils();
        return deviation == 0
                ? new Figure.Unknown(Figure.Reason.TOTALS_EQUAL, pupils)
                : new Figure.Known(
                        50
                                + 10
                                        * (result.total() / 100.0
                                                - result.group().mean().known().orElseThrow())
                                        / deviation,
                        pupils);
    }

    private static double unreliability(Result result) {
        return Math.max(0, 1 - result.reliability().alpha().known().orElseThrow());
    }

    private static Verdict verdict(double index) {
        if (Math.abs(index) <= CERTAIN) {
            return Verdict.NO_SURE_CHANGE;
        }
        return index > 0 ? Verdict.UP : Verdict.DOWN;
    }
}
