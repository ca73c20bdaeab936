package org.xueqing.measurement.ability;

/** The marginal likelihood of answers on a quadrature, as a function of the free parameters. */
final class Likelihood {

    private final PupilBlocks pupils;
    private final Layout layout;
    private final Prior prior;
    private final double[] fixed;

    Likelihood(PupilBlocks pupils, Layout layout, Prior prior, double[] fixed) {
        this.pupils = pupils;
        this.layout = layout;
        this.prior = prior;
        this.fixed = fixed;
    }

    PupilBlocks pupils() {
        return pupils;
    }

    Layout layout() {
        return layout;
    }

    Prior prior() {
        return prior;
    }

    double[] all(double[] free) {
        return layout.all(free, fixed);
    }

    /** A place among the parameters and what is expected there. */
    Expectation at(double[] parameters, Quadrature quadrature) {
        Curves curves = Curves.of(layout, parameters, quadrature);
        Layout its = layout;
        ExpectedCounts counts = pupils.sum(block -> ExpectedCounts.of(block, curves, its), ExpectedCounts::plus);
        return new Expectation(parameters, curves, counts, counts.logLikelihood() + logPrior(parameters));
    }

    private double logPrior(double[] parameters) {
        double sum = 0;
        for (int item = 0; item < layout.items(); item++) {
            if (layout.isFree(Layout.guess(item))) {
                sum += prior.log(parameters[Layout.slope(item)], parameters[Layout.guess(item)]);
            }
        }
        return sum;
    }

    /** Derivatives of the objective by the free parameters: those of the expected log-likelihood (Fisher's identity). */
    double[] gradient(Expectation here) {
        double[] gradient = new double[layout.size()];
        for (int item = 0; item < layout.items(); item++) {
            if (layout.isFree(Layout.intercept(item))) {
                ItemTerms terms = ItemTerms.of(
                        item, here.parameters(), here.counts(), here.curves().quadrature(), prior);
                for (int k = 0; k < Layout.PER_ITEM; k++) {
                    add(gradient, Layout.PER_ITEM * item + k, terms.gradient(k));
                }
            }
        }
        for (int group = 0; group < layout.groups(); group++) {
            GroupTerms terms = GroupTerms.of(group, layout, here);
            add(gradient, layout.mean(group), terms.byMean());
            add(gradient, layout.logSd(group), terms.byLogSd());
        }
        return gradient;
    }

    private void add(double[] gradient, int parameter, double derivative) {
        if (layout.isFree(parameter)) {
            gradient[layout.position(parameter)] += derivative;
        }
    }

    /** @param objective log-likelihood plus log-prior */
    record Expectation(double[] parameters, Curves curves, ExpectedCounts counts, double objective) {}
}
