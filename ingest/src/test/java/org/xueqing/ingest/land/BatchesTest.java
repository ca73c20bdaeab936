package org.xueqing.ingest.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void fillsBatchesAndNeverDividesAPupil() {
        Batches batches = Batches.of(new TreeMap<>(Map.of("a", 3, "b", 4, "c", 4, "d", 20, "e", 1)), 10);
        assertThat(batches.subjects()).isEqualTo(List.of(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e")));
        assertThat(batches.batchOf()).containsEntry("d", 2);
    }

    @Test
    void hasNoBatchWhereThereIsNobody() {
        assertThat(Batches.of(new TreeMap<>(), 10).size()).isZero();
    }
}
