package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;

class LevelTest {

    private static final Optional<PublishedRun> RUN =
            Optional.of(new PublishedRun(1, Instant.EPOCH, Instant.EPOCH, 0.95));

    @Test
    void changesExactlyAtItsBounds() {
        assertThat(Level.of(0.95, 0.95)).isEqualTo(Level.HELD);
        assertThat(Level.of(Math.nextDown(0.95), 0.95)).isEqualTo(Level.NEAR);
        assertThat(Level.of(0.8, 0.95)).isEqualTo(Level.NEAR);
        assertThat(Level.of(Math.nextDown(0.8), 0.95)).isEqualTo(Level.GROWING);
        assertThat(Level.of(0.5, 0.95)).isEqualTo(Level.GROWING);
        assertThat(Level.of(Math.nextDown(0.5), 0.95)).isEqualTo(Level.LOW);
    }

    @Test
    void saysNothingOfFewerThanThreeAnswers() {
        assertThat(Level.of(cell(2), RUN)).isEqualTo(Level.FEW);
        assertThat(Level.of(cell(3), RUN)).isEqualTo(Level.HELD);
        assertThat(Level.of(null, RUN)).isEqualTo(Level.NONE);
        assertThat(Level.of(cell(3), Optional.empty())).isEqualTo(Level.NONE);
    }

    @Test
    void roundsAFigureDownSoThatItReachesNoLevelTooEarly() {
        assertThat(HeatMap.percent(0.9499999)).isEqualTo(94);
        assertThat(HeatMap.percent(0.57)).isEqualTo(57);
        assertThat(HeatMap.percent(1)).isEqualTo(100);
        assertThat(HeatMap.percent(0)).isZero();
    }

    private static Cell cell(int answers) {
        return new Cell("K1", 0.99, answers, answers, false, null);
    }
}
