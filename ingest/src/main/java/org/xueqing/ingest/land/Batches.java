package org.xueqing.ingest.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which pupils or classes are looked at together, so that the records of one batch fit into memory.
 *
 * @param subjects of each batch
 * @param batchOf the batch of each subject
 */
public record Batches(List<List<String>> subjects, Map<String, Integer> batchOf) {

    /** @param records of each subject, 0 where none has landed yet; one that has more than {@code most} alone is a batch of its own */
    public static Batches of(SortedMap<String, Integer> records, int most) {
        Batches batches = new Batches(new ArrayList<>(), new HashMap<>());
        int filled = 0;
        for (Map.Entry<String, Integer> subject : records.entrySet()) {
            if (batches.subjects.isEmpty() || filled + subject.getValue() > most) {
                batches.subjects.add(new ArrayList<>());
                filled = 0;
            }
            filled += subject.getValue();
            batches.subjects.get(batches.size() - 1).add(subject.getKey());
            batches.batchOf.put(subject.getKey(), batches.size() - 1);
        }
        return batches;
    }

    public int size() {
        return subjects.size();
    }
}
