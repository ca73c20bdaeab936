package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;

class SolutionStrategyTest {

    @Test
    void thePointsAreThoseThatTheCurriculumCallsStrategies() {
        List<String> called = Curriculum.load().points().stream()
                .filter(point -> point.nameZh().contains("策略"))
                .map(KnowledgePoint::id)
                .toList();
        assertThat(SolutionStrategy.allPoints()).containsExactlyElementsOf(called);
    }

    @Test
    void eachPointIsOfOneStrategy() {
        assertThat(SolutionStrategy.allPoints()).doesNotHaveDuplicates();
        assertThat(SolutionStrategy.of("K203")).isEqualTo(SolutionStrategy.DRAWING);
        assertThatIllegalArgumentException().isThrownBy(() -> SolutionStrategy.of("K001"));
    }
}
