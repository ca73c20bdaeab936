package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.measurement.skill.Identifiability.Flaw.FEW_ITEMS;
import static org.xueqing.measurement.skill.Identifiability.Flaw.ITEM_WITHOUT_SKILL;
import static org.xueqing.measurement.skill.Identifiability.Flaw.NO_ITEM_OF_ITS_OWN;
import static org.xueqing.measurement.skill.Identifiability.Flaw.SAME_ITEMS;
import static org.xueqing.measurement.skill.Identifiability.Flaw.SKILL_WITHOUT_ITEM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.skill.Identifiability.Finding;

class IdentifiabilityTest {

    private static final List<String> TWO = List.of("add", "carry");

    @Test
    void aCompleteMatrixWithThreeItemsOfEachSkillHasNoFlaw() {
        QMatrix matrix = new QMatrix(TWO, List.of(1L, 2L, 3L, 1L, 2L));
        assertThat(Identifiability.of(matrix, Prerequisites.none(2))).isEmpty();
    }

    @Test
    void eachFlawIsNamedWithItsItemsAndSkills() {
        QMatrix matrix = new QMatrix(List.of("a", "b", "c", "d"), List.of(1L, 1L, 7L, 0L));
        assertThat(Identifiability.of(matrix, Prerequisites.none(4)))
                .containsExactly(
                        new Finding(ITEM_WITHOUT_SKILL, List.of(3), List.of()),
                        new Finding(NO_ITEM_OF_ITS_OWN, List.of(2), List.of(1)),
                        new Finding(FEW_ITEMS, List.of(2), List.of(1)),
                        new Finding(SAME_ITEMS, List.of(2), List.of(1, 2)),
                        new Finding(NO_ITEM_OF_ITS_OWN, List.of(2), List.of(2)),
                        new Finding(FEW_ITEMS, List.of(2), List.of(2)),
                        new Finding(SKILL_WITHOUT_ITEM, List.of(), List.of(3)));
    }

    @Test
    void anItemThatNeedsOnlyWhatLiesBelowIsTheSkillsOwn() {
        QMatrix matrix = new QMatrix(TWO, List.of(1L, 3L, 3L, 3L));
        assertThat(Identifiability.of(matrix, Prerequisites.none(2)))
                .containsExactly(new Finding(NO_ITEM_OF_ITS_OWN, List.of(1, 2, 3), List.of(1)));
        assertThat(Identifiability.of(matrix, Prerequisites.of(List.of(0L, 1L))))
                .isEmpty();
    }
}
