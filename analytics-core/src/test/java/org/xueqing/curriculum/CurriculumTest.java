package org.xueqing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurriculumTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final Volume VOLUME_3A = new Volume(3, Semester.FIRST);

    @Test
    void holdsWhatItsReadmeCounts() {
        assertThat(CURRICULUM.points()).hasSize(333);
        assertThat(CURRICULUM.points().stream()
                        .mapToInt(point -> point.prerequisites().size())
                        .sum())
                .isEqualTo(557);
        assertThat(CURRICULUM.points().stream()
                        .filter(point -> point.prerequisites().isEmpty()))
                .hasSize(7);
        assertThat(CURRICULUM.placements("sujiao-2024")).hasSize(31);
        assertThat(CURRICULUM.units()).hasSize(115);
        assertThat(CURRICULUM.misconceptions()).hasSizeGreaterThanOrEqualTo(82);
        assertThat(CURRICULUM.misconceptions().stream()
                        .map(Misconception::knowledgePoint)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(76);
    }

    @Test
    void placesEveryPointOnceIn2013AfterItsPrerequisites() {
        Map<String, Integer> order = new HashMap<>();
        List<Placement> placements = CURRICULUM.placements(Curriculum.SUJIAO_2013);
        placements.forEach(placement -> order.put(placement.knowledgePoint(), order.size()));
        assertThat(order).hasSize(333).hasSameSizeAs(placements);
        CURRICULUM.points().forEach(point -> assertThat(point.prerequisites())
                .allSatisfy(before -> assertThat(order.get(before)).isLessThan(order.get(point.id()))));
    }

    @Test
    void itsLongestChainOfPrerequisitesHas38Edges() {
        Map<String, Integer> depth = new HashMap<>();
        CURRICULUM.placements(Curriculum.SUJIAO_2013).forEach(placement -> {
            KnowledgePoint point = CURRICULUM.point(placement.knowledgePoint()).orElseThrow();
            depth.put(
                    point.id(),
                    point.prerequisites().stream()
                            .mapToInt(id -> depth.getOrDefault(id, 0) + 1)
                            .max()
                            .orElse(0));
        });
        assertThat(depth.values().stream().mapToInt(Integer::intValue).max()).hasValue(38);
    }

    @Test
    void givesAVolumeInTeachingOrder() {
        List<KnowledgePoint> points = CURRICULUM.points(Curriculum.SUJIAO_2013, VOLUME_3A);
        assertThat(points).hasSize(28);
        assertThat(points.get(0).id()).isEqualTo("K104");
        assertThat(CURRICULUM.units(Curriculum.SUJIAO_2013, VOLUME_3A))
                .extracting(Unit::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void knowsNothingOfAVolumeThatTheNewEditionDoesNotTell() {
        assertThat(CURRICULUM.points("sujiao-2024", new Volume(2, Semester.FIRST)))
                .isEmpty();
        assertThat(CURRICULUM.editions()).containsExactly("sujiao-2013", "sujiao-2024");
    }

    @Test
    void readsQuotedCells() {
        assertThat(CURRICULUM.point("K005").orElseThrow().nameEn())
                .isEqualTo("Position words: up/down, front/back, left/right");
        assertThat(CURRICULUM.misconceptions("K034").get(0).nameEn()).isEqualTo("keyword \"more\" means add");
    }

    @Test
    void namesItsVersionByTwelveDigitsOfAHash() {
        assertThat(CURRICULUM.version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(Curriculum.load().version());
    }
}
