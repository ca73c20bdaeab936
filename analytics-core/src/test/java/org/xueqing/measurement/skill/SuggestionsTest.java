package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final int SKILLS = 5;

    private static Simulated world(long seed) {
        QMatrix matrix = Simulated.matrix(SKILLS, 12, new Random(seed));
        return Simulated.of(matrix, 800, 0.2, 0.1, new Random(100 + seed), Simulated.independent(SKILLS, 0.6));
    }

    private static List<Suggestion> suggested(Simulated world, QMatrix matrix) {
        SkillFit fit = DinaTest.fit(world.answers(), matrix, SkillSettings.USUAL.with(1e-4));
        return Suggestions.of(fit, world.answers()).orElseThrow();
    }

    @Test
    void aRightMatrixIsLeftAlone() {
        long wrong = IntStream.range(0, 10)
                .mapToLong(seed -> suggested(world(seed), world(seed).matrix()).size())
                .sum();
        assertThat(wrong).as("of 170 items").isLessThanOrEqualTo(1);
    }

    @Test
    void aSkillThatIsMissingAndOneTooManyAreFound() {
        int found = 0;
        for (int seed = 0; seed < 10; seed++) {
            Simulated world = world(seed);
            long right = world.matrix().needs().get(SKILLS);
            long wrong = right & (right - 1);
            List<Suggestion> suggested = suggested(world, world.matrix().with(SKILLS, wrong));
            found += suggested.stream()
                            .anyMatch(each -> each.item() == SKILLS
                                    && each.needed(world.matrix().with(SKILLS, wrong)) == right)
                    ? 1
                    : 0;
            long more = right | Long.lowestOneBit(~right);
            found += suggested(world, world.matrix().with(SKILLS, more)).stream()
                            .anyMatch(each -> each.item() == SKILLS
                                    && each.leave().equals(Skills.list(more & ~right))
                                    && each.add().isEmpty()
                                    && each.better() > each.difference())
                    ? 1
                    : 0;
        }
        assertThat(found).as("of 20 planted entries").isGreaterThanOrEqualTo(17);
    }
}
