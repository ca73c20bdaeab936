package org.xueqing.rootcause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.rootcause.PointBelief.Ordinary;
import org.xueqing.rootcause.RootCause.Cause;

/** 两位数加两位数（进位） K052 needs K051, which needs earlier ones. */
class RootCauseTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final String TARGET = "K052";
    private static final Ordinary USUAL = new Ordinary(0.4, 0.1, 0.01);
    private static final PointBelief HELD = PointBelief.of(0.97, 6, 6, 0, USUAL);
    private static final PointBelief WEAK = PointBelief.of(0.12, 6, 0, 0, USUAL);

    @Test
    void namesTheOneThatIsMissing() {
        String missing = before().get(0);
        RootCause found = search(Map.of(missing, WEAK), everything());
        assertThat(found.causes()).extracting(Cause::knowledgePoint).containsExactly(missing);
        assertThat(found.causes().get(0).answers()).isEqualTo(6);
        assertThat(found.with()).isGreaterThan(found.without() + 0.1);
    }

    @Test
    void namesNothingWhereAllThatIsNeededIsThere() {
        assertThat(search(Map.of(), everything()).causes()).isEmpty();
    }

    @Test
    void neverNamesWhatWasNotTaught() {
        String missing = before().get(0);
        Set<String> taught = new HashSet<>(everything());
        taught.remove(missing);
        assertThat(search(Map.of(missing, WEAK), taught).causes())
                .extracting(Cause::knowledgePoint)
                .doesNotContain(missing);
    }

    @Test
    void neverNamesWhatNobodyAnswered() {
        RootCause found = RootCause.of(TARGET, CURRICULUM, Map.of(TARGET, WEAK), everything());
        assertThat(found.causes()).isEmpty();
        assertThat(found.answers()).isEqualTo(6);
    }

    @Test
    void whatOldAnswersSayCountsLess() {
        double now = HELD.odds();
        double later = PointBelief.of(0.97, 6, 6, 70, USUAL).odds();
        assertThat(later).isBetween(1.0, now);
    }

    private static RootCause search(Map<String, PointBelief> weak, Set<String> taught) {
        Map<String, PointBelief> beliefs = new HashMap<>();
        everything().forEach(point -> beliefs.put(point, HELD));
        beliefs.putAll(weak);
        beliefs.put(TARGET, WEAK);
        return RootCause.of(TARGET, CURRICULUM, beliefs, taught);
    }

    private static List<String> before() {
        return CURRICULUM.point(TARGET).orElseThrow().prerequisites();
    }

    private static Set<String> everything() {
        Set<String> all = new HashSet<>();
        CURRICULUM.points().forEach(point -> all.add(point.id()));
        return all;
    }
}
