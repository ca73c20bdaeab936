package org.xueqing.prediction.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;

class PrerequisitesTest {

    @Test
    void aQuestionBuildsOnNoneOfItsOwnPointsAndOnEachOtherOnce() {
        Prerequisites prerequisites =
                new Prerequisites(Map.of("K3", List.of("K1", "K2"), "K4", List.of("K1", "K3"), "K5", List.of("K4")));
        assertThat(prerequisites.of(List.of("K3", "K4"))).containsExactly("K1", "K2");
        assertThat(prerequisites.of(List.of("K5"))).containsExactly("K4");
        assertThat(prerequisites.of(List.of("K1"))).isEmpty();
    }

    @Test
    void pointsOfTheCurriculumBuildOnWhatItSaysAndForeignOnesOnNothing() {
        Curriculum curriculum = Curriculum.load();
        Prerequisites prerequisites = Prerequisites.of(curriculum);
        curriculum.points().forEach(point -> assertThat(prerequisites.of(List.of(point.id())))
                .containsExactlyElementsOf(point.prerequisites()));
        assertThat(prerequisites.of(List.of("41", "assist:7"))).isEmpty();
    }
}
