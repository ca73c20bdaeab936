package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.teacher.PointColumn.Teaching;

class WeakestPointsTest {

    @Test
    void listsTheSmallestSharesFirstAndAtMostFive() {
        WeakestPoints points = WeakestPoints.of(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> summary("K" + i, Teaching.TAUGHT, 40, 40 - 4 * i, 200))
                .toList());
        assertThat(ids(points.weakest())).containsExactly("K8", "K7", "K6", "K5", "K4");
    }

    @Test
    void neverListsWhatIsNotTaught() {
        WeakestPoints points = WeakestPoints.of(
                List.of(summary("K1", Teaching.NOT_YET, 40, 0, 200), summary("K2", Teaching.NOT_YET, 40, 0, 20)));
        assertThat(points.weakest()).isEmpty();
        assertThat(points.tooFewAnswers()).isEmpty();
    }

    @Test
    void neverListsWhatEveryPupilHolds() {
        assertThat(WeakestPoints.of(List.of(summary("K1", Teaching.TAUGHT, 40, 40, 200)))
                        .weakest())
                .isEmpty();
    }

    @Test
    void putsPointsWithTooFewAnswersApart() {
        WeakestPoints points = WeakestPoints.of(
                List.of(summary("K1", Teaching.UNKNOWN, 40, 0, 119), summary("K2", Teaching.UNKNOWN, 40, 1, 120)));
        assertThat(ids(points.weakest())).containsExactly("K2");
        assertThat(ids(points.tooFewAnswers())).containsExactly("K1");
    }

    private static Stream<String> ids(List<PointSummary> summaries) {
        return summaries.stream().map(summary -> summary.knowledgePoint().id());
    }

    private static PointSummary summary(String id, Teaching teaching, int pupils, int mastered, long answers) {
        PointColumn point = new PointColumn(id, id, id, 1, "", teaching);
        return new PointSummary(point, pupils, mastered, 0.5, answers, answers / 2, null);
    }
}
