package org.xueqing.simulation;

import java.util.List;

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
    private static final double LEAST_LEARNABILITY = 0.45;
    private static final double MOST_LEARNABILITY = 0.80;
    private static final double USUAL_HALF_LIFE_DAYS = 28;

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
}
