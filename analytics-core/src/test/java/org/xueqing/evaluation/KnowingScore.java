package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How well beliefs tell those who know from those who do not.
 *
 * @param model AUC of mastery
 * @param oracle AUC of the oracle
 */
record KnowingScore(int cases, double shareKnown, double model, double oracle) {

    double ratio() {
        return model / oracle;
    }

    static final class Cases {

        private final List<Double> model = new ArrayList<>();
        private final List<Double> oracle = new ArrayList<>();
        private final List<Boolean> known = new ArrayList<>();

        void add(double ofModel, double ofOracle, boolean isKnown) {
            model.add(ofModel);
            oracle.add(ofOracle);
            known.add(isKnown);
        }

        KnowingScore score() {
            boolean[] truth = new boolean[known.size()];
            int all = 0;
            for (int i = 0; i < truth.length; i++) {
                truth[i] = known.get(i);
                all += truth[i] ? 1 : 0;
            }
            return new KnowingScore(truth.length, (double) all / truth.length, auc(model, truth), auc(oracle, truth));
        }

        private static double auc(List<Double> beliefs, boolean[] truth) {
            double[] values = beliefs.stream().mapToDouble(it -> it).toArray();
            return Ranks.auc(values, truth).orElseThrow();
        }
    }
}
