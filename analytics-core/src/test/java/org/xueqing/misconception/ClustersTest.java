package org.xueqing.misconception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xueqing.item.Item;
import org.xueqing.misconception.Clusters.Cluster;
import org.xueqing.misconception.Clusters.Reason;
import org.xueqing.misconception.procedure.Procedures;

class ClustersTest {

    @Test
    void equivalentAnswersAreOneGroup() {
        Clusters clusters = of("1/4+1/2=", "0.5", "1/2", "２/４", " 0.50", "2/6");
        assertThat(clusters.clusters()).extracting(Cluster::pupils).containsExactly(4, 1);
    }

    @Test
    void eachGroupNamesWhatLeadsToIt() {
        Clusters clusters = of("62-37=", "35", "35", "17", null);
        assertThat(clusters.clusters())
                .extracting(Cluster::written, Cluster::pupils, Cluster::reason)
                .containsExactly(tuple("35", 2, Reason.PROCEDURE), tuple("17", 1, Reason.NONE_KNOWN));
        assertThat(clusters.clusters().get(0).codes()).hasSizeGreaterThan(1);
        assertThat(clusters.unwritten()).isEqualTo(1);
    }

    @Test
    void saysNothingOfAnItemThatNobodyUnderstands() {
        assertThat(of("小华有几本书？", "7").clusters()).extracting(Cluster::reason).containsExactly(Reason.UNKNOWN);
    }

    @Test
    void theOrderOfArrivalNeverShows() {
        List<String> responses = List.of("35", "３５", "45", "24", "24", "十", "1000", "35.0", "24 ");
        Clusters first = of("62-37=", responses.toArray(String[]::new));
        Random random = new Random(5);
        for (int time = 0; time < 50; time++) {
            List<String> shuffled = new ArrayList<>(responses);
            Collections.shuffle(shuffled, random);
            assertThat(of("62-37=", shuffled.toArray(String[]::new))).isEqualTo(first);
        }
    }

    @Test
    void theSamePupilOnceMoreChangesNothing() {
        Map<String, Optional<String>> wrong = new LinkedHashMap<>();
        wrong.put("a", Optional.of("35"));
        Clusters before = Clusters.of(Asked.of("x", "62-37="), wrong, Procedures.ALL);
        wrong.put("a", Optional.of("35"));
        assertThat(Clusters.of(Asked.of("x", "62-37="), wrong, Procedures.ALL)).isEqualTo(before);
    }

    @Test
    void aVariantShowsWhatLedToTheWrongAnswer() {
        Asked asked = Asked.of("x", "62-37=").orElseThrow();
        Cluster cluster = of("62-37=", "35").clusters().get(0);
        Item variant = Variants.of("x", asked, List.of("K053"), cluster.codes(), Procedures.ALL)
                .orElseThrow();
        assertThat(Variants.shows(variant.exercise(), cluster.codes(), Procedures.ALL))
                .isTrue();
        assertThat(variant.exercise()).isNotEqualTo(asked.exercise());
    }

    private static Clusters of(String stem, @Nullable String... responses) {
        Map<String, Optional<String>> wrong = new LinkedHashMap<>();
        for (String response : responses) {
            wrong.put("p-" + wrong.size(), Optional.ofNullable(response));
        }
        return Clusters.of(Asked.of("x", stem), wrong, Procedures.ALL);
    }
}
