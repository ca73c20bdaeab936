package org.xueqing.measurement.ability;

/**
 * Minus the second derivatives of the marginal log-likelihood by all free parameters: those expected of the complete
 * data, less the variance of their score over each pupil's posterior (Louis 1982,
 * doi:10.1111/j.2517-6161.1982.tb01203.x).
 */
final class ObservedInformation {

    private ObservedInformation() {}

    static double[][] of(Likelihood likelihood, Likelihood.Expectation here) {
        double[][] information = complete(likelihood, here);
        Layout layout = likelihood.layout();
        Curves curves = here.curves();
        double[] parameters = here.parameters();
        double[][] missing =
                likelihood.pupils().sum(block -> missing(block, layout, curves, parameters), ObservedInformation::sum);
        for (int i = 0; i < information.length; i++) {
            for (int j = 0; j <= i; j++) {
                information[i][j] -= missing[i][j];
                information[j][i] = information[i][j];
            }
        }
        return information;
    }

    private static double[][] complete(Likelihood likelihood, Likelihood.Expectation here) {
        Layout layout = likelihood.layout();
        double[][] information = new double[layout.size()][layout.size()];
        for (int item = 0; item < layout.items(); item++) {
            ItemTerms terms = ItemTerms.of(
                    item, here.parameters(), here.counts(), here.curves().quadrature(), likelihood.prior());
            for (int i = 0; i < Layout.PER_ITEM; i++) {
                for (int j = 0; j < Layout.PER_ITEM; j++) {
                    int row = Layout.PER_ITEM * item + i;
                    add(information, layout, row, Layout.PER_ITEM * item + j, terms.observed(i, j));
                }
            }
        }
        for (int group = 0; group < layout.groups(); group++) {
            GroupTerms terms = GroupTerms.of(group, layout, here);
            add(information, layout, layout.mean(group), layout.mean(group), terms.meanMean());
            add(information, layout, layout.logSd(group), layout.mean(group), terms.meanLogSd());
            add(information, layout, layout.logSd(group), layout.logSd(group), terms.logSdLogSd());
        }
        return information;
    }

    private static void add(double[][] information, Layout layout, int row, int column, double value) {
        if (layout.isFree(row) && layout.isFree(column)) {
            information[layout.position(row)][layout.position(column)] += value;
        }
    }

    private static double[][] missing(Patterns patterns, Layout layout, Curves curves, double[] parameters) {
        double[][] sum = new double[layout.size()][layout.size()];
        Posterior posterior = new Posterior(curves);
        PatternScores scores = new PatternScores(patterns, layout, curves.quadrature(), parameters);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            posterior.of(patterns, pattern);
            scores.of(pattern, posterior);
            scores.addVariance(patterns.count(pattern), sum);
        }
        return sum;
    }

    private static double[][] sum(double[][] sums, double[][] others) {
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j] += others[i][j];
            }
        }
        return sums;
    }
}
