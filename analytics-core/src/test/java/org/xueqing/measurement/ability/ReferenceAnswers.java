package org.xueqing.measurement.ability;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.xueqing.measurement.AnswerMatrix;

/** Papers on which other programs' results are known; they lie in the folder of evaluation data. */
final class ReferenceAnswers {

    private ReferenceAnswers() {}

    static AnswerMatrix lsat6() {
        return read("data/lsat6/lsat6.csv", 1, ",");
    }

    static AnswerMatrix fraction() {
        return read("data/fraction/data.txt", 0, "\t");
    }

    /** Rows of a table of the reference, without its header. */
    static List<String[]> table(String name) {
        return lines("reference/golden/" + name).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    private static AnswerMatrix read(String name, int headers, String separator) {
        int[][] rows = lines(name).stream()
                .skip(headers)
                .map(line -> Arrays.stream(line.trim().split(separator))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
        return AnswerMatrix.of(rows[0].length, rows);
    }

    private static List<String> lines(String name) {
        String folder = System.getProperty("xueqing.reference", "");
        assumeTrue(!folder.isEmpty(), "skipped: no reference data");
        try {
            return Files.readAllLines(Path.of(folder, name.split("/"))).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
