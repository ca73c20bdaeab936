package org.xueqing.misconception.procedure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;

/** Procedures on fractions, decimals, percentages, letters, ratios and factors, against answers worked by hand. */
class RationalProceduresTest {

    private static final Map<String, BuggyProcedure> BY_CODE =
            Procedures.ALL.stream().collect(Collectors.toMap(BuggyProcedure::code, Function.identity()));

    static Stream<String> rows() throws IOException {
        try (InputStream file = RationalProceduresTest.class.getResourceAsStream("rational-and-algebra.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesWhatTheChildWrites(String row) {
        String[] cells = row.split(" \\| ", -1);
        String written = requireNonNull(BY_CODE.get(cells[0]), cells[0])
                .follow(PrintedExercise.read(cells[1]))
                .map(Answer::text)
                .orElse("nothing");
        assertThat(written).isIn(cells[2], plain(cells[2]));
    }

    /** As an answer writes the number: 3/10 as 0.3. */
    private static String plain(String printed) {
        return printed.matches("[\\d./又%]+")
                ? Answer.of(PrintedExercise.numeral(printed).value()).text()
                : printed;
    }
}
