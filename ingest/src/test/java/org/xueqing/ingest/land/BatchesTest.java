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

    /** A pupil whose first answer is on its way to the lake has no record in it yet. */
    @Test
    void aSubjectWithoutRecordsHasItsBatchToo() {
        Batches batches = Batches.of(new TreeMap<>(Map.of("a", 0, "b", 10)), 10);
        assertThat(batches.subjects()).isEqualTo(List.of(List.of("a", "b")));
        assertThat(batches.batchOf()).isEqualTo(Map.of("a", 0, "b", 0));
    }

    @Test
    void hasNoBatchWhereThereIsNobody() {
        assertThat(Batches.of(new TreeMap<>(), 10).size()).isZero();
    }
}
