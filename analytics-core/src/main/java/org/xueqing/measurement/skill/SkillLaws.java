package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xueqing.measurement.skill.HigherOrder.SkillLaw;

/**
 * Shares of the profiles that follow one ability. The best laws are searched by expectation and maximisation of their own,
 * going on from the last ones, so that the likelihood never falls. Not for two threads.
 */
final class SkillLaws implements Shares {

    private static final int NODES = 41;
    private static final double REACH = 5;
    private static final int STEPS = 3;
    private static final double STEEPEST = 8;

    /** As if one pupil in ten had been seen on either side: keeps laws finite where all or none hold a skill. */
    private static final double IMAGINED = 0.1;

    private final long[] held;
    private final List<Integer> skills;
    private final double[] abilities = new double[NODES];
    private final double[] weights = new double[NODES];
    private List<SkillLaw> laws;

    SkillLaws(Profiles profiles, List<Integer> skills) {
        this.held = new long[profiles.count()];
        for (int profile = 0; profile < held.length; profile++) {
            held[profile] = Skills.packed(profiles.least(profile), skills);
        }
        this.skills = List.copyOf(skills);
        this.laws = Collections.nCopies(skills.size(), new SkillLaw(0, 1));
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            abilities[node] = REACH * (2.0 * node / (NODES - 1) - 1);
            weights[node] = Math.exp(-abilities[node] * abilities[node] / 2);
            sum += weights[node];
        }
        for (int node = 0; node < NODES; node++) {
            weights[node] /= sum;
        }
    }

    List<SkillLaw> laws() {
        return laws;
    }

    @Override
    public double[] best(double[] pupils) {
        for (int step = 0; step < STEPS; step++) {
            improve(pupils);
        }
        double[] shares = new double[held.length];
        double[][] holding = holding();
        double[] joint = new double[NODES];
        for (int profile = 0; profile < shares.length; profile++) {
            shares[profile] = joint(held[profile], holding, joint);
        }
        return shares;
    }

    private double[][] holding() {
        double[][] holding = new double[skills.size()][NODES];
        for (int skill = 0; skill < holding.length; skill++) {
            for (int node = 0; node < NODES; node++) {
                holding[skill][node] = laws.get(skill).holds(abilities[node]);
            }
        }
        return holding;
    }

    /** Fills in the probability of each ability together with a profile; returns the sum. */
    private double joint(long profile, double[][] holding, double[] joint) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            double product = weights[node];
            for (int skill = 0; skill < holding.length; skill++) {
                product *= (profile >>> skill & 1) == 1 ? holding[skill][node] : 1 - holding[skill][node];
            }
            joint[node] = product;
            sum += product;
        }
        return sum;
    }

    private void improve(double[] pupils) {
        double[] all = new double[NODES];
        double[][] holders = new double[skills.size()][NODES];
        double[][] holding = holding();
        double[] joint = new double[NODES];
        for (int profile = 0; profile < held.length; profile++) {
            double sum = joint(held[profile], holding, joint);
            for (int node = 0; node < NODES; node++) {
                double expected = pupils[profile] * joint[node] / sum;
                all[node] += expected;
                for (int skill = 0; skill < holders.length; skill++) {
                    holders[skill][node] += (held[profile] >>> skill & 1) * expected;
                }
            }
        }
        List<SkillLaw> better = new ArrayList<>();
        for (int skill = 0; skill < holders.length; skill++) {
            better.add(step(laws.get(skill), all, holders[skill]));
        }
        laws = List.copyOf(better);
    }

    /** One step of Newton's method for a logistic regression on ability, half as far as long as it is worse. */
    private SkillLaw step(SkillLaw law, double[] all, double[] holders) {
        double[] move = direction(law, all, holders);
        double before = value(law, all, holders);
        for (double length = 1; length > 1e-3; length /= 2) {
            double slope = Math.max(0, Math.min(STEEPEST, law.slope() + length * move[1]));
            SkillLaw next = new SkillLaw(law.intercept() + length * move[0], slope);
            if (value(next, all, holders) >= before) {
                return next;
            }
        }
        return law;
    }

    private double[] direction(SkillLaw law, double[] all, double[] holders) {
        double[] gradient = new double[2];
        double[] curvature = new double[3];
        for (int node = 0; node < NODES; node++) {
            double chance = law.holds(abilities[node]);
            double imagined = IMAGINED * weights[node];
            double count = all[node] + 2 * imagined;
            double surprise = holders[node] + imagined - count * chance;
            double information = count * chance * (1 - chance);
            gradient[0] += surprise;
            gradient[1] += surprise * abilities[node];
            curvature[0] += information;
            curvature[1] += information * abilities[node];
            curvature[2] += information * abilities[node] * abilities[node];
        }
        double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
        return new double[] {
            (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant,
            (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant
        };
    }

    private double value(SkillLaw law, double[] all, double[] holders) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            double imagined = IMAGINED * weights[node];
            double logit = law.slope() * abilities[node] + law.intercept();
            sum += (holders[node] + imagined) * logit - (all[node] + 2 * imagined) * Math.log1p(Math.exp(logit));
        }
        return sum;
    }
}
