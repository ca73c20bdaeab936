package org.xueqing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xueqing.calibration.Response;

/** The responses of a folder in the format {@code lpp}, one list of pupils for each combination of skills. */
final class LppResponses {

    private LppResponses() {}

    static SortedMap<Integer, List<int[]>> byCombination(Path folder) throws IOException {
        SortedMap<Integer, Map<String, StringBuilder>> outcomes = new TreeMap<>();
        for (String file : List.of("preprocessed_data_train.csv", "preprocessed_data_test.csv")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                String[] cells = line.split("\t");
                if (!cells[0].equals("user_id")) {
                    outcomes.computeIfAbsent(Integer.valueOf(cells[4]), absent -> new HashMap<>())
                            .computeIfAbsent(cells[0], absent -> new StringBuilder())
                            .append(cells[3]);
                }
            }
        }
        SortedMap<Integer, List<int[]>> responses = new TreeMap<>();
        outcomes.forEach((combination, pupils) -> responses.put(
                combination,
                new ArrayList<>(
                        pupils.values().stream().map(LppResponses::untimed).toList())));
        return responses;
    }

    private static int[] untimed(CharSequence outcomes) {
        return IntStream.range(0, outcomes.length())
                .map(i -> Response.of(outcomes.charAt(i) == '1', i == 0 ? 0 : 1, 0))
                .toArray();
    }
}
