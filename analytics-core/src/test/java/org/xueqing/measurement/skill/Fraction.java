package org.xueqing.measurement.skill;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.measurement.AnswerMatrix;

/** Tatsuoka's fraction subtraction: 536 pupils, 20 items, 8 skills; skipped where the reference data is missing. */
final class Fraction {

    private Fraction() {}

    static QMatrix matrix() {
        List<String> names =
                IntStream.rangeClosed(1, 8).mapToObj(k -> "skill " + k).toList();
        return QMatrix.of(names, table("q.txt"));
    }

    static AnswerMatrix answers() {
        return AnswerMatrix.of(20, table("data.txt"));
    }

    private static int[][] table(String file) {
        String folder = System.getProperty("xueqing.reference", "");
        assumeTrue(!folder.isEmpty(), "skipped: no reference data");
        try (Stream<String> lines = Files.lines(Path.of(folder, "data", "fraction", file))) {
            return lines.map(String::trim)
                    .filter(line -> !line.isEmpty())
                    .map(line -> Stream.of(line.split("\t"))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
