package org.xueqing.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.simulation.chance.Chance;

/**
 * The filter of {@link GradualMind}: all follows from the traits but how much a point of an earlier volume was practised
 * before the first term. Of that a grid of amounts is kept, two spreads to either side, with a weight each. Points are
 * taken as independent given the answers, and prerequisites enter by their expected level.
 */
final class GradualSupposition implements Supposition {

    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final double OUTSIDE = Chance.logistic(8);

    private final GradualLaw law;
    private final AnswerChance chance;
    private final Map<String, Skill> skills = new HashMap<>();

    private static final class Skill {

        private final PointTraits traits;
        private final double halfLifeDays;
        private final double[] practice;
        private final double[] level;
        private double[] weight;
        private long asOf;
        private int practices;

        Skill(PointTraits traits, double halfLifeDays, double[] practice, double[] weight, long asOf) {
            this.traits = traits;
            this.halfLifeDays = halfLifeDays;
            this.practice = practice;
            this.level = new double[practice.length];
            this.weight = weight;
            this.asOf = asOf;
        }

        Skill at(long second, GradualLaw law) {
            double kept = GradualLaw.kept(Math.max(0, second - asOf) / SECONDS_OF_A_DAY, halfLifeDays);
            for (int i = 0; i < practice.length; i++) {
                practice[i] *= kept;
                level[i] = law.level(traits, practice[i]);
            }
            asOf = Math.max(asOf, second);
            return this;
        }

        double expectedLevel() {
            double sum = 0;
            for (int i = 0; i < level.length; i++) {
                sum += weight[i] * level[i];
            }
            return sum;
        }
    }

    GradualSupposition(
            PupilTraits pupil,
            World world,
            Set<String> foundations,
            Set<String> toCome,
            Map<String, PointTraits> points,
            long firstSecond) {
        this.law = new GradualLaw(pupil);
        this.chance = new AnswerChance(pupil, world);
        NormalGrid spread = NormalGrid.of(2, 0.5);
        for (String point : foundations) {
            double[] practice = Arrays.stream(spread.values())
                    .map(each ->
                            GradualLaw.EARLIER_PRACTICE * StrictMath.exp(GradualLaw.EARLIER_PRACTICE_SPREAD * each))
                    .toArray();
            begin(PointTraits.in(points, point), practice, spread.weights(), firstSecond);
        }
        for (String point : toCome) {
            double[] practice = {GradualLaw.SCANT_PRACTICE};
            begin(PointTraits.in(points, point), practice, new double[] {1}, firstSecond);
        }
    }

    private void begin(PointTraits traits, double[] practice, double[] weights, long firstSecond) {
        Skill skill = new Skill(traits, law.halfLifeDays(traits), practice, weights.clone(), firstSecond);
        skills.put(traits.knowledgePoint(), skill);
    }

    @Override
    public double known(List<String> points, long atSecond) {
        double known = 1;
        for (String point : points) {
            Skill skill = at(point, atSecond);
            known *= skill == null ? 1 : known(skill);
        }
        return known;
    }

    private static double known(Skill skill) {
        double known = 0;
        for (int i = 0; i < skill.level.length; i++) {
            known += skill.level[i] >= GradualLaw.KNOWN_FROM ? skill.weight[i] : 0;
        }
        return known;
    }

    @Override
    public void attend(String point, double weight, long atSecond) {
        Skill skill = at(point, atSecond);
        if (skill != null) {
            double support = support(skill.traits.prerequisites(), atSecond);
            for (int i = 0; i < skill.practice.length; i++) {
                boolean isStuck = GradualLaw.isStuck(skill.practices, skill.level[i]);
                skill.practice[i] += law.gain(weight, support, isStuck);
            }
        }
    }

    private double support(List<String> prerequisites, long atSecond) {
        double sum = 0;
        for (String point : prerequisites) {
            Skill skill = at(point, atSecond);
            sum += skill == null ? OUTSIDE : skill.expectedLevel();
        }
        return prerequisites.isEmpty() ? 1 : sum / prerequisites.size();
    }

    @Override
    public void practise(List<String> points, long atSecond) {
        for (String point : points) {
            attend(point, Mind.EXERCISE, atSecond);
            Skill skill = skills.get(point);
            if (skill != null) {
                skill.practices++;
            }
        }
    }

    @Override
    public double hear(HeardAnswer answer) {
        List<Skill> needed = answer.item().knowledgePoints().stream()
                .map(point -> at(point, answer.atSecond()))
                .filter(Objects::nonNull)
                .toList();
        Hearing hearing = new Hearing(needed, answer);
        double likelihood = hearing.over(0, OUTSIDE, 1);
        if (likelihood > 0) {
            hearing.learn(likelihood);
        }
        return likelihood;
    }

    /** Goes through all the levels that the item's points may have together; the weakest decides. */
    private final class Hearing {

        private final List<Skill> needed;
        private final HeardAnswer answer;
        private final double[][] posterior;

        Hearing(List<Skill> needed, HeardAnswer answer) {
            this.needed = needed;
            this.answer = answer;
            this.posterior = needed.stream()
                    .map(skill -> new double[skill.weight.length])
                    .toArray(double[][]::new);
        }

        double over(int place, double weakest, double weight) {
            if (place == needed.size()) {
                return weight * likelihood(weakest);
            }
            Skill skill = needed.get(place);
            double sum = 0;
            for (int i = 0; i < skill.level.length; i++) {
                double all = over(place + 1, Math.min(weakest, skill.level[i]), weight * skill.weight[i]);
                posterior[place][i] += all;
                sum += all;
            }
            return sum;
        }

        private double likelihood(double level) {
            Grasp grasp = new Grasp(level >= GradualLaw.KNOWN_FROM, level);
            double heard = answer.likelihood(chance.right(answer, law.right(answer.item(), level), grasp));
            return answer.isHinted() ? (1 - level) * heard : heard;
        }

        void learn(double likelihood) {
            for (int place = 0; place < posterior.length; place++) {
                needed.get(place).weight = Arrays.stream(posterior[place])
                        .map(each -> each / likelihood)
                        .toArray();
            }
        }
    }

    private @Nullable Skill at(String point, long atSecond) {
        Skill skill = skills.get(point);
        return skill == null ? null : skill.at(atSecond, law);
    }
}
