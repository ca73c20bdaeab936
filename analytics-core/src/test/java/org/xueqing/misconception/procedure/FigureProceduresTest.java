package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.AngleQuestion;
import org.xueqing.item.exercise.ChartQuestion;
import org.xueqing.item.exercise.Conversion;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.exercise.NumberLineQuestion;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.SolidQuestion;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Procedures on figures and charts, against answers worked by hand. */
class FigureProceduresTest {

    private static final List<Question.Kind> KINDS = Stream.<Question.Kind[]>of(
                    PlaneQuestion.values(),
                    SolidQuestion.values(),
                    AngleQuestion.values(),
                    ChartQuestion.values(),
                    NumberLineQuestion.values())
            .flatMap(Arrays::stream)
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-LINE-MARKS    | FRACTION_ON_LINE 0 1 5 2 | 0.5
            M-LINE-MARKS    | DECIMAL_ON_LINE 2 3 10 4 | 2.5
            M-LINE-WHOLE    | DECIMAL_ON_LINE 2 3 10 4 | 6
            M-LINE-WHOLE    | DECIMAL_ON_LINE 0.3 0.4 10 2 | 0.5
            M-LINE-SIGN     | NEGATIVE_ON_LINE -5 5 10 3 | 2
            M-LINE-NEGREV   | NEGATIVE_ON_LINE -5 5 10 3 | -4
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
            M-SURF-THREE    | CUBOID_SURFACE 5 4 3     | 47
            M-SURF-FOUR     | CUBE_SURFACE 5           | 100
            M-SURF-VOL      | CUBOID_SURFACE 5 4 3     | 60
            M-SURF-VOL      | CUBE_SURFACE 5           | 125
            M-VOL-SURF      | CUBOID_VOLUME 5 4 3      | 94
            M-VOL-SURF      | CUBE_VOLUME 5            | 150
            M-VOL-FACE      | CUBOID_VOLUME 5 4 3      | 20
            M-CUBE-TRIPLE   | CUBE_VOLUME 5            | 15
            M-CYL-AROUND    | CYLINDER_VOLUME 3 5      | 94.2
            M-CYL-NOSQUARE  | CYLINDER_VOLUME 3 5      | 47.1
            M-CYL-NOSQUARE  | CONE_VOLUME_BY_RADIUS 3 5| 15.7
            M-CONE-THIRD    | CONE_VOLUME 12 5         | 60
            M-CONE-THIRD    | CONE_VOLUME_BY_RADIUS 3 5| 141.3
            M-CONE-HALF     | CONE_VOLUME 12 5         | 30
            M-CONE-HALF     | CONE_VOLUME_BY_RADIUS 2 6| 37.68
            M-PROTRACT      | PROTRACTOR 60            | 120
            M-PROTRACT      | PROTRACTOR 135           | 45
            M-PROTRACT-TEN  | PROTRACTOR 65            | 60
            M-ANGLE-360     | THIRD_ANGLE 50 60        | 250
            M-ANGLE-TWO     | THIRD_ANGLE 50 60        | 110
            M-ISO-NOHALF    | BASE_ANGLE 40            | 140
            M-ISO-ONCE      | TOP_ANGLE 70             | 110
            M-ISO-SWAP      | TOP_ANGLE 70             | 55
            M-POLY-N        | POLYGON_ANGLES 6         | 1080
            M-POLY-ONE      | POLYGON_ANGLES 6         | 900
            M-SCALE-ONE     | SCALE_VALUE 50 10        | 41
            M-SCALE-ONE     | SCALE_DIFFERENCE 50 20 10| 21
            M-SCALE-BELOW   | SCALE_VALUE 50 10        | 40
            M-CHART-SUM     | SCALE_DIFFERENCE 50 30 10| 80
            M-MEAN-DIV      | MEAN_OF_FOUR 8 10 12 14  | 44
            M-MEAN-TWO      | MEAN_OF_FOUR 8 10 12 14  | 22
            M-PIE-PERCENT   | SECTOR 200 25            | 25
            M-PIE-REST      | SECTOR 200 25            | 150
            M-PAIR-SWAP     | POSITION 3 5             | 5、3
            M-PAIR-ONE      | POSITION 3 5             | 4、6
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
