package org.xueqing.simulation;

import java.util.List;
import java.util.Map;
import org.xueqing.simulation.chance.Chance;

/**
 * The truth about a knowledge point.
 *
 * @param prerequisites those that stand in the simulated bank; the rest is taken as known
 * @param difficulty logit; lowers prior knowledge and raises slips
 * @param learnability probability that an average pupil who has the prerequisites learns it in its lesson
 * @param halfLifeDays days after which half of those who learnt it but never practised have forgotten it
 */
public record PointTraits(
        String knowledgePoint,
        List<String> prerequisites,
        double difficulty,
        double learnability,
        double halfLifeDays) {

    private static final double DIFFICULTY_SPREAD = 0.5;
    private static final double LEAST_LEARNABILITY = 0.60;
    private static final double MOST_LEARNABILITY = 0.88;
    private static final double USUAL_HALF_LIFE_DAYS = 45;

    public PointTraits {
        prerequisites = List.copyOf(prerequisites);
    }

    static PointTraits draw(String knowledgePoint, List<String> prerequisites, Chance chance) {
        return new PointTraits(
                knowledgePoint,
                prerequisites,
                DIFFICULTY_SPREAD * chance.gaussian(),
                chance.between(LEAST_LEARNABILITY, MOST_LEARNABILITY),
                USUAL_HALF_LIFE_DAYS * chance.factor(0.3));
    }

    /** @throws IllegalStateException if no traits were drawn for the point */
    static PointTraits in(Map<String, PointTraits> points, String knowledgePoint) {
        PointTraits traits = points.get(knowledgePoint);
        if (traits == null) {
            throw new IllegalStateException("no traits were drawn for " + knowledgePoint);
        }
        return traits;
    }
}
