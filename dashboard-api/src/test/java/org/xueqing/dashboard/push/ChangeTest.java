package org.xueqing.dashboard.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.finding.Cell;

class ChangeTest {

    private static final Cell LOW = cell("K1", 0.2);
    private static final Cell HIGH = cell("K1", 0.9);
    private static final Cell OTHER = cell("K2", 0.5);

    @Test
    void isWholeWhereNobodyKnowsWhatWasTold() {
        assertThat(Change.between(null, List.of(LOW, OTHER)))
                .isEqualTo(new Change(true, List.of(LOW, OTHER), Set.of()));
    }

    @Test
    void holdsWhatIsNewWhatIsAnotherAndWhatIsGone() {
        assertThat(Change.between(List.of(LOW, OTHER), List.of(HIGH, OTHER)))
                .isEqualTo(new Change(false, List.of(HIGH), Set.of()));
        assertThat(Change.between(List.of(LOW, OTHER), List.of(LOW)))
                .isEqualTo(new Change(false, List.of(), Set.of("K2")));
        assertThat(Change.between(List.of(), List.of(LOW))).isEqualTo(new Change(false, List.of(LOW), Set.of()));
    }

    private static Cell cell(String point, double mastery) {
        return new Cell(point, mastery, 5, 3, false, Instant.EPOCH);
    }
}
