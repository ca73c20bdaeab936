package org.xueqing.measurement.skill;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;

/**
 * Which skills nobody holds without others (attribute hierarchy; Leighton, Gierl and Hunka 2004, doi:
 * 10.1111/j.1745-3984.2004.tb01163.x). What holds of chains is written out: prerequisites of prerequisites are
 * prerequisites.
 *
 * @param closures by skill, the skill with everything below it, as a set
 */
public record Prerequisites(List<Long> closures) implements Serializable {

    /** @throws IllegalArgumentException if a skill is missing in its own closure or two are below each other */
    public Prerequisites {
        closures = List.copyOf(closures);
        for (int skill = 0; skill < closures.size(); skill++) {
            if ((closures.get(skill) >>> skill & 1) == 0) {
                throw new IllegalArgumentException("skill " + skill + " is not in its own closure");
            }
            for (int below : Skills.list(closures.get(skill) & ~Skills.one(skill))) {
                if ((closures.get(below) >>> skill & 1) == 1) {
                    throw new IllegalArgumentException("skills " + below + " and " + skill + " are below each other");
                }
            }
        }
    }

    /** Every skill may be held without any other. */
    public static Prerequisites none(int skills) {
        return new Prerequisites(
                IntStream.range(0, skills).mapToObj(Skills::one).toList());
    }

    /** @param direct by skill, the set of those directly needed before it */
    public static Prerequisites of(List<Long> direct) {
        long[] closures = new long[direct.size()];
        for (int skill = 0; skill < closures.length; skill++) {
            closures[skill] = Skills.one(skill) | direct.get(skill);
        }
        for (int middle = 0; middle < closures.length; middle++) {
            for (int skill = 0; skill < closures.length; skill++) {
                closures[skill] |= (closures[skill] >>> middle & 1) * closures[middle];
            }
        }
        return new Prerequisites(IntStream.range(0, closures.length)
                .mapToObj(skill -> closures[skill])
                .toList());
    }

    /**
     * By the order of the curriculum. A chain may lead over points that the paper does not measure.
     *
     * @param points the ids of the knowledge points that are the skills, in the order of the Q-matrix
     * @throws IllegalArgumentException if the curriculum does not know one of them
     */
    public static Prerequisites of(Curriculum curriculum, List<String> points) {
        return new Prerequisites(points.stream()
                .map(point -> {
                    Set<String> below = new HashSet<>();
                    collect(curriculum, point, below);
                    return IntStream.range(0, points.size())
                            .filter(skill -> below.contains(points.get(skill)))
                            .mapToObj(Skills::one)
                            .collect(Collectors.reducing(0L, (one, other) -> one | other));
                })
                .toList());
    }

    /** The set with everything below its members. */
    public long closure(long set) {
        long closed = set;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            closed |= closures.get(Long.numberOfTrailingZeros(rest));
        }
        return closed;
    }

    public int skills() {
        return closures.size();
    }

    /** What lies below a skill, without itself. */
    long below(int skill) {
        return closures.get(skill) & ~Skills.one(skill);
    }

    private static void collect(Curriculum curriculum, String point, Set<String> below) {
        if (below.add(point)) {
            KnowledgePoint known = curriculum
                    .point(point)
                    .orElseThrow(() -> new IllegalArgumentException("the curriculum has no point " + point));
            known.prerequisites().forEach(before -> collect(curriculum, before, below));
        }
    }
}
