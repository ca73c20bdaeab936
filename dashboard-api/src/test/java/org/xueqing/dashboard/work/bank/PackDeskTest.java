package org.xueqing.dashboard.work.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackDeskTest {

    @Test
    void aUnitGivesOneItemOfEachPointBeforeASecondOneAndKeepsTheOrderOfTeaching() {
        List<List<String>> byPoint = List.of(List.of("a1", "a2", "a3"), List.of(), List.of("c1", "c2"));
        assertThat(PackDesk.inTurn(byPoint, 2)).containsExactly("a1", "c1");
        assertThat(PackDesk.inTurn(byPoint, 3)).containsExactly("a1", "a2", "c1");
        assertThat(PackDesk.inTurn(byPoint, 9)).containsExactly("a1", "a2", "a3", "c1", "c2");
    }

    @Test
    void anItemOfTwoPointsComesOnceAndWithoutItemsThereIsNone() {
        assertThat(PackDesk.inTurn(List.of(List.of("x", "a"), List.of("x", "b")), 3))
                .containsExactly("x", "a", "b");
        assertThat(PackDesk.inTurn(List.of(List.of()), 3)).isEmpty();
    }
}
