package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Conversion;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Procedures on figures and charts, against answers worked by hand. */
class FigureProceduresTest {

    private static final List<Question.Kind> KINDS = Stream.<Question.Kind[]>of(PlaneQuestion.values())
            .flatMap(Arrays::stream)
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-RULER-0       | LENGTH_BETWEEN 1 8       | 8
            M-RULER-0       | LENGTH_BETWEEN 3 9       | 9
            M-RULER-MARKS   | LENGTH_BETWEEN 2 8       | 7
            M-PERI-HALF     | RECTANGLE_PERIMETER 8 5  | 13
            M-PERI-HALF     | REST_OF_RECTANGLE 10 6   | 10
            M-PERI-TWOSIDES | SQUARE_PERIMETER 5       | 10
            M-AREA-PERI     | RECTANGLE_AREA 6 4       | 20
            M-AREA-PERI     | RECTANGLE_PERIMETER 9 7  | 63
            M-AREA-PERI     | SQUARE_AREA 6            | 24
            M-AREA-PERI     | SQUARE_PERIMETER 7       | 49
            M-AREA-ADD      | RECTANGLE_AREA 8 5       | 13
            M-AREA-DOUBLE   | SQUARE_AREA 6            | 12
            M-PERI-JOIN     | SQUARES_IN_A_ROW 2 4     | 32
            M-PERI-JOIN     | SQUARES_IN_A_ROW 3 5     | 60
            M-PERI-JOINONE  | SQUARES_IN_A_ROW 2 4     | 28
            M-PERI-JOINONE  | SQUARES_IN_A_ROW 3 5     | 50
            M-PERI-CUT      | REST_OF_RECTANGLE 10 6   | 8
            M-PARA-SIDE     | PARALLELOGRAM_AREA 6 4 5 | 30
            M-PARA-HALF     | PARALLELOGRAM_AREA 6 4 5 | 12
            M-TRI-HALF      | TRIANGLE_AREA 6 4 5      | 24
            M-TRI-HALF      | HOUSE_AREA 6 4 3         | 42
            M-TRI-SIDE      | TRIANGLE_AREA 6 4 5      | 15
            M-TRAP-HALF     | TRAPEZOID_AREA 3 5 4     | 32
            M-TRAP-BASE     | TRAPEZOID_AREA 3 5 4     | 10
            M-COMP-PART     | HOUSE_AREA 6 4 3         | 24
            M-COMP-ALLHALF  | HOUSE_AREA 6 4 3         | 21
            M-CIRC-DIAM     | CIRCUMFERENCE 5          | 15.7
            M-CIRC-HALF     | SEMICIRCLE_PERIMETER 2   | 6.28
            M-CIRC-RADIUS   | SEMICIRCLE_PERIMETER 2   | 8.28
            M-CIRC-AREA     | CIRCLE_AREA 3            | 18.84
            M-CIRC-AREA     | CIRCUMFERENCE 5          | 78.5
            M-CIRC-AREA     | CIRCLE_AREA_BY_DIAMETER 6| 18.84
            M-CIRC-NOSQUARE | CIRCLE_AREA 3            | 9.42
            M-CIRC-NOSQUARE | CIRCLE_AREA_BY_DIAMETER 6| 9.42
            M-CIRC-DIAMRAD  | CIRCLE_AREA_BY_DIAMETER 6| 113.04
            M-RING-DIFF     | RING_AREA 5 3            | 12.56
            M-RING-NOSQUARE | RING_AREA 5 3            | 6.28
            """)
    void theFigureIsReckonedWrong(String code, String line, String written) {
        assertThat(followed(code, question(line))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "M-AREA-RATE,3,SQUARE_DECIMETRE,SQUARE_CENTIMETRE,30",
        "M-AREA-RATE,500,SQUARE_DECIMETRE,SQUARE_METRE,50",
        "M-VOL-RATE,2,CUBIC_DECIMETRE,CUBIC_CENTIMETRE,200",
        "M-VOL-RATE,7000,CUBIC_DECIMETRE,CUBIC_METRE,70"
    })
    void theRateOfLengthsIsTakenForAreasAndVolumes(
            String code, long amount, MeasureUnit from, MeasureUnit to, String written) {
        assertThat(followed(code, Conversion.of(amount, from, to))).isEqualTo(written);
    }

    private static String followed(String code, Exercise exercise) {
        BuggyProcedure procedure = Procedures.ALL.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
        return procedure.follow(exercise).map(Answer::text).orElse("nothing");
    }

    private static Question question(String line) {
        String[] words = line.split(" ", -1);
        Question.Kind kind = KINDS.stream()
                .filter(it -> it.name().equals(words[0]))
                .findFirst()
                .orElseThrow();
        return kind.about(Arrays.stream(words).skip(1).map(Exact::decimal).toList());
    }
}
