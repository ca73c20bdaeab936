package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.simulation.chance.Chance;

/**
 * Each point is a skill without steps.
 *
 * <p>With ability a, learning factor f, difficulty d, carefulness c and the practice N that is left, the skill is
 * θ = −0.5 − d + 0.8 a + 1.1 ln(1 + N), so that the odds of a right answer, e^(θ − hardness + 0.3 c), grow as the power
 * 1.1 of practice. An occasion of weight w (lesson 1, review 0.6, exercise 0.45) adds 2.2 w f (0.4 + 0.6 · mean level of
 * the prerequisites), a third of it after eight exercises at which the level is still below one half. N halves every
 * h e^(0.2 a) days. Before the first term N = 5 e^(0.5 ε) for points of earlier volumes, ε standard normal, and 0.1 for those to come.
 * Of several points the weakest skill counts.
 */
final class GradualMind implements Mind {

    private static final double MILLIS_OF_A_DAY = 86_400_000;

    private final PupilTraits pupil;
    private final GradualLaw law;
    private final Map<String, Skill> skills = new LinkedHashMap<>();

    private static final class Skill {

        private final PointTraits traits;
        private final double halfLifeDays;
        private double practice;
        private Instant asOf;
        private int practices;
        private boolean wasKnown;

        Skill(PointTraits traits, double practice, Instant asOf, double halfLifeDays) {
            this.traits = traits;
            this.practice = practice;
            this.asOf = asOf;
            this.halfLifeDays = halfLifeDays;
        }

        double practice(Instant at) {
            double days = Duration.between(asOf, at).toMillis() / MILLIS_OF_A_DAY;
            return practice * GradualLaw.kept(days, halfLifeDays);
        }

        void add(double amount, Instant at) {
            practice = practice(at) + amount;
            asOf = at;
        }
    }

    GradualMind(
            PupilTraits pupil,
            Set<String> foundations,
            Set<String> toCome,
            Map<String, PointTraits> points,
            Instant firstDay,
            Chance chance) {
        this.pupil = pupil;
        this.law = new GradualLaw(pupil);
        foundations.forEach(point -> begin(
                points,
                point,
                GradualLaw.EARLIER_PRACTICE * chance.factor(GradualLaw.EARLIER_PRACTICE_SPREAD),
                firstDay));
        toCome.forEach(point -> begin(points, point, GradualLaw.SCANT_PRACTICE, firstDay));
    }

    private void begin(Map<String, PointTraits> points, String point, double practice, Instant firstDay) {
        PointTraits traits = PointTraits.in(points, point);
        skills.put(point, new Skill(traits, practice, firstDay, law.halfLifeDays(traits)));
    }

    @Override
    public Grasp grasp(List<String> wanted, Instant at) {
        double level = level(wanted, at);
        return new Grasp(level >= GradualLaw.KNOWN_FROM, level);
    }

    @Override
    public double right(Item item, Instant at) {
        return law.right(item, level(item.knowledgePoints(), at));
    }

    @Override
    public void attend(String point, double weight, Instant at) {
        Skill skill = skills.get(point);
        if (skill != null) {
            skill.add(law.gain(weight, meanLevel(skill.traits.prerequisites(), at), isStuck(skill, at)), at);
            skill.wasKnown |= level(skill, at) >= GradualLaw.KNOWN_FROM;
        }
    }

    @Override
    public void practise(List<String> practised, Instant at) {
        for (String point : practised) {
            attend(point, EXERCISE, at);
            Skill skill = skills.get(point);
            if (skill != null) {
                skill.practices++;
            }
        }
    }

    @Override
    public int stuckPoints(Instant at) {
        return (int) skills.values().stream().filter(it -> isStuck(it, at)).count();
    }

    @Override
    public List<Knowledge> knowledge(Instant asOf) {
        return skills.values().stream().map(skill -> knowledge(skill, asOf)).toList();
    }

    private Knowledge knowledge(Skill skill, Instant asOf) {
        double level = level(skill, asOf);
        return new Knowledge(
                pupil.studentId(),
                skill.traits.knowledgePoint(),
                level >= GradualLaw.KNOWN_FROM,
                level,
                null,
                skill.wasKnown || level >= GradualLaw.KNOWN_FROM,
                skill.practices);
    }

    private boolean isStuck(Skill skill, Instant at) {
        return GradualLaw.isStuck(skill.practices, level(skill, at));
    }

    private double level(List<String> points, Instant at) {
        double level = Chance.logistic(8);
        for (String point : points) {
            Skill skill = skills.get(point);
            level = skill == null ? level : Math.min(level, level(skill, at));
        }
        return level;
    }

    private double meanLevel(List<String> points, Instant at) {
        double sum = 0;
        for (String point : points) {
            sum += level(List.of(point), at);
        }
        return points.isEmpty() ? 1 : sum / points.size();
    }

    private double level(Skill skill, Instant at) {
        return law.level(skill.traits, skill.practice(at));
    }
}
