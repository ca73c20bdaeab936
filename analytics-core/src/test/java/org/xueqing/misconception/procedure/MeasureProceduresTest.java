package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.xueqing.item.exercise.MeasureUnit.CENTIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.DECIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.FEN;
import static org.xueqing.item.exercise.MeasureUnit.GRAM;
import static org.xueqing.item.exercise.MeasureUnit.HOUR;
import static org.xueqing.item.exercise.MeasureUnit.JIAO;
import static org.xueqing.item.exercise.MeasureUnit.KILOGRAM;
import static org.xueqing.item.exercise.MeasureUnit.KILOMETRE;
import static org.xueqing.item.exercise.MeasureUnit.LITRE;
import static org.xueqing.item.exercise.MeasureUnit.METRE;
import static org.xueqing.item.exercise.MeasureUnit.MILLILITRE;
import static org.xueqing.item.exercise.MeasureUnit.MILLIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.MINUTE;
import static org.xueqing.item.exercise.MeasureUnit.MONTH;
import static org.xueqing.item.exercise.MeasureUnit.SECOND;
import static org.xueqing.item.exercise.MeasureUnit.YEAR;
import static org.xueqing.item.exercise.MeasureUnit.YUAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.ChangedOperands;
import org.xueqing.item.exercise.ClockNotation;
import org.xueqing.item.exercise.ClockNotation.Way;
import org.xueqing.item.exercise.ClockReading;
import org.xueqing.item.exercise.Composition;
import org.xueqing.item.exercise.Composition.Part;
import org.xueqing.item.exercise.Conversion;
import org.xueqing.item.exercise.DigitQuestion;
import org.xueqing.item.exercise.ElapsedTime;
import org.xueqing.item.exercise.ElapsedTime.Form;
import org.xueqing.item.exercise.EndTime;
import org.xueqing.item.exercise.Estimate;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.Measure;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.exercise.NumberReading;
import org.xueqing.item.exercise.NumberWriting;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.OrdinalChoice;
import org.xueqing.item.exercise.OrdinalChoice.Shown;
import org.xueqing.item.exercise.PeriodicPattern;
import org.xueqing.item.exercise.RoughComparison;
import org.xueqing.item.exercise.RoughComparison.Meant;
import org.xueqing.item.exercise.UnitChoice;
import org.xueqing.number.Exact;

/** Wrong answers with measures, clocks, numerals and choices, computed by hand. */
class MeasureProceduresTest {

    static Stream<Arguments> conversions() {
        return Stream.of(
                arguments("M-UNIT-10", joined(3, YUAN, 5, JIAO), "305"),
                arguments("M-UNIT-10", Conversion.of(4, JIAO, FEN), "400"),
                arguments("M-UNIT-M", Conversion.of(2, METRE, CENTIMETRE), "20"),
                arguments("M-UNIT-M", joined(3, METRE, 5, CENTIMETRE), "35"),
                arguments("M-UNIT-SKIP", Conversion.of(5, DECIMETRE, CENTIMETRE), "500"),
                arguments("M-UNIT-SKIP", Conversion.of(2, DECIMETRE, MILLIMETRE), "20"),
                arguments("M-UNIT-THOUSAND", Conversion.of(3, KILOGRAM, GRAM), "300"),
                arguments("M-UNIT-THOUSAND", joined(2, LITRE, 50, MILLILITRE), "250"),
                arguments("M-UNIT-THOUSAND-10", Conversion.of(3, KILOMETRE, METRE), "30"),
                arguments("M-UNIT-THOUSAND-10", Conversion.of(5000, GRAM, KILOGRAM), "500"),
                arguments("M-TIME-RATE", Conversion.of(3, HOUR, MINUTE), "300"),
                arguments("M-TIME-RATE", split(130, MINUTE, HOUR), "1、30"),
                arguments("M-YEAR-RATE", Conversion.of(3, YEAR, MONTH), "30"),
                arguments("M-YEAR-RATE", Conversion.of(60, MONTH, YEAR), "6"),
                arguments("M-UNIT-INVERSE", Conversion.of(200, CENTIMETRE, METRE), "20000"),
                arguments("M-UNIT-INVERSE", Conversion.of(3000, GRAM, KILOGRAM), "3000000"),
                arguments("M-UNIT-CONCAT", joined(3, METRE, 5, CENTIMETRE), "35"),
                arguments("M-UNIT-CONCAT", joined(2, HOUR, 15, MINUTE), "215"),
                arguments("M-UNIT-ADD", joined(3, YUAN, 5, JIAO), "8"),
                arguments("M-UNIT-ADD", joined(2, HOUR, 15, MINUTE), "17"),
                arguments("M-UNIT-DIGIT", split(130, MINUTE, HOUR), "1、30"),
                arguments("M-UNIT-DIGIT", split(85, SECOND, MINUTE), "8、5"),
                arguments("M-UNIT-BIG", unit(CENTIMETRE), "D"),
                arguments("M-UNIT-BIG", unit(MILLIMETRE), "A"),
                arguments("M-UNIT-SMALL", unit(CENTIMETRE), "C"),
                arguments("M-UNIT-SMALL", unit(METRE), "D"));
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                arguments("M-CLOCK-01", new ClockReading(3, 30), "6:15"),
                arguments("M-CLOCK-01", new ClockReading(8, 10), "2:40"),
                arguments("M-CLOCK-02", new ClockReading(3, 55), "4:55"),
                arguments("M-CLOCK-02", new ClockReading(12, 50), "1:50"),
                arguments("M-CLOCK-NUMBER", new ClockReading(3, 35), "3:07"),
                arguments("M-CLOCK-NUMBER", new ClockReading(8, 10), "8:02"),
                arguments("M-TIME-100", new ElapsedTime(530, 560, Form.MINUTES), "70"),
                arguments("M-TIME-100", new ElapsedTime(825, 845, Form.MINUTES), "60"),
                arguments("M-TIME-24", new ElapsedTime(820, 910, Form.HOURS_AND_MINUTES), "1、70"),
                arguments("M-TIME-24", new ElapsedTime(825, 910, Form.HOURS_AND_MINUTES), "1、65"),
                arguments("M-TIME-REV", new ElapsedTime(825, 910, Form.HOURS_AND_MINUTES), "2、35"),
                arguments("M-TIME-REV", new ElapsedTime(530, 560, Form.MINUTES), "90"),
                arguments("M-TIME-KEEP", new ElapsedTime(825, 910, Form.HOURS_AND_MINUTES), "2、25"),
                arguments("M-TIME-KEEP", new ElapsedTime(535, 560, Form.MINUTES), "85"),
                arguments("M-TIME-NOON", new ElapsedTime(520, 920, Form.HOURS_AND_MINUTES), "5、20"),
                arguments("M-TIME-NOON", new ElapsedTime(590, 790, Form.HOURS_AND_MINUTES), "8、40"),
                arguments("M-TIME-BACK", new EndTime(520, 30), "8:10"),
                arguments("M-TIME-BACK", new EndTime(585, 40), "9:05"),
                arguments("M-TIME-ENDHOUR", new EndTime(520, 30), "8:10"),
                arguments("M-TIME-ENDHOUR", new EndTime(585, 40), "9:25"),
                arguments("M-24-TEN", new ClockNotation(900, Way.HOURS_24), "13:00"),
                arguments("M-24-TEN", new ClockNotation(1425, Way.HOURS_12), "13:45"),
                arguments("M-24-SAME", new ClockNotation(900, Way.HOURS_24), "3:00"),
                arguments("M-24-SAME", new ClockNotation(1425, Way.HOURS_12), "23:45"));
    }

    static Stream<Arguments> numerals() {
        return Stream.of(
                arguments("M-PV-01", new NumberWriting(63), "36"),
                arguments("M-PV-01", new NumberWriting(81), "18"),
                arguments("M-PV-CONCAT", new NumberWriting(63), "603"),
                arguments("M-PV-CONCAT", new NumberWriting(4006), "40006"),
                arguments("M-ZERO-READ", new NumberWriting(4006), "406"),
                arguments("M-ZERO-READ", new NumberWriting(3050000), "350000"),
                arguments("M-PERIOD-SHORT", new NumberWriting(3050040), "30540"),
                arguments("M-PERIOD-SHORT", new NumberWriting(20300), "2300"),
                arguments("M-ZERO-SILENT", new NumberReading(4006), "四千六"),
                arguments("M-ZERO-SILENT", new NumberReading(305), "三百五"),
                arguments("M-ZERO-EACH", new NumberReading(4006), "四千零零六"),
                arguments("M-ZERO-EACH", new NumberReading(7003), "七千零零三"),
                arguments("M-ZERO-END", new NumberReading(4050), "四千零五十零"),
                arguments("M-ZERO-END", new NumberReading(320), "三百二十零"),
                arguments("M-BIGZERO", new NumberReading(3050000), "三百五十万"),
                arguments("M-BIGZERO", new NumberReading(6070000), "六百七十万"),
                arguments("M-READ-REV", new NumberReading(36), "六十三"),
                arguments("M-READ-REV", new NumberReading(82), "二十八"),
                arguments("M-READ-DIGITS", new NumberReading(36), "三六"),
                arguments("M-READ-DIGITS", new NumberReading(305), "三零五"),
                arguments("M-PV-ORDER", composition(new Part(3, 1), new Part(6, 10)), "36"),
                arguments("M-PV-ORDER", composition(new Part(5, 100), new Part(2, 1)), "52"),
                arguments("M-PV-PADDED", composition(new Part(6, 10), new Part(3, 1)), "603"),
                arguments("M-PV-PADDED", composition(new Part(5, 100), new Part(2, 1)), "5002"),
                arguments("M-PV-SUM", composition(new Part(1, 10), new Part(4, 1)), "5"),
                arguments("M-PV-SUM", composition(new Part(6, 10), new Part(3, 1)), "9"),
                arguments("M-PV-SWAP", new DigitQuestion(36), "6、3"),
                arguments("M-PV-SWAP", new DigitQuestion(17), "7、1"),
                arguments("M-PV-TENVALUE", new DigitQuestion(36), "30、6"),
                arguments("M-PV-TENVALUE", new DigitQuestion(17), "10、7"));
    }

    static Stream<Arguments> estimatesAndChoices() {
        Estimate sum = new Estimate(Operator.PLUS, 198, 304, 100, 100);
        Estimate product = new Estimate(Operator.TIMES, 28, 79, 10, 10);
        ChangedOperands grown = changed(Operator.TIMES, 360, 10, 10);
        ChangedOperands same = changed(Operator.DIVIDED_BY, 30, 10, 10);
        OrdinalChoice ordinal = new OrdinalChoice(List.of(Shown.SO_MANY, Shown.THE_ONE, Shown.FROM_THE_OTHER_END));
        OrdinalChoice other = new OrdinalChoice(List.of(Shown.THE_ONE, Shown.FROM_THE_OTHER_END, Shown.SO_MANY));
        RoughComparison fewer = new RoughComparison(List.of(-32L, -5L, 34L), Meant.MUCH_FEWER);
        RoughComparison more = new RoughComparison(List.of(-6L, 4L, 33L), Meant.A_LITTLE_MORE);
        return Stream.of(
                arguments("M-EST-EXACT", sum, "502"),
                arguments("M-EST-EXACT", product, "2212"),
                arguments("M-EST-TRUNC", sum, "400"),
                arguments("M-EST-TRUNC", product, "1400"),
                arguments("M-EST-ONE", sum, "504"),
                arguments("M-EST-ONE", product, "2370"),
                arguments("M-CHG-NONE", grown, "360"),
                arguments("M-CHG-NONE", changed(Operator.TIMES, 360, 1, 10), "360"),
                arguments("M-CHG-ONE", grown, "3600"),
                arguments("M-CHG-ONE", same, "300"),
                arguments("M-CHG-INVERSE", same, "3000"),
                arguments("M-CHG-INVERSE", changed(Operator.DIVIDED_BY, 16, 100, 10), "16000"),
                arguments("M-CHG-ADD", grown, "7200"),
                arguments("M-CHG-ADD", same, "600"),
                arguments("M-ORD-01", ordinal, "A"),
                arguments("M-ORD-01", other, "C"),
                arguments("M-ORD-SIDE", ordinal, "C"),
                arguments("M-ORD-SIDE", other, "B"),
                arguments("M-ROUGH-SIZE", fewer, "B"),
                arguments("M-ROUGH-SIZE", more, "C"),
                arguments("M-ROUGH-SIDE", fewer, "C"),
                arguments("M-ROUGH-SIDE", more, "A"),
                arguments("M-PERIOD-QUOT", new PeriodicPattern(List.of(0, 1, 2), 20), "C"),
                arguments("M-PERIOD-QUOT", new PeriodicPattern(List.of(0, 1, 1, 2), 13), "B"),
                arguments("M-PERIOD-NEXT", new PeriodicPattern(List.of(0, 1, 2), 20), "C"),
                arguments("M-PERIOD-NEXT", new PeriodicPattern(List.of(0, 1, 1, 2), 16), "A"));
    }

    @ParameterizedTest
    @MethodSource({"conversions", "clocks", "numerals", "estimatesAndChoices"})
    void whoFollowsItWrites(String code, Exercise exercise, String written) {
        assertThat(Procedures.ALL.stream()
                        .filter(procedure -> procedure.code().equals(code))
                        .findFirst()
                        .flatMap(procedure -> procedure.wrongAnswer(exercise))
                        .map(Answer::text))
                .contains(written);
    }

    private static Conversion joined(long large, MeasureUnit unit, long small, MeasureUnit smallUnit) {
        return new Conversion(List.of(new Measure(large, unit), new Measure(small, smallUnit)), List.of(smallUnit));
    }

    private static Conversion split(long amount, MeasureUnit unit, MeasureUnit large) {
        return new Conversion(List.of(new Measure(amount, unit)), List.of(large, unit));
    }

    private static UnitChoice unit(MeasureUnit fitting) {
        return new UnitChoice(List.of(CENTIMETRE, METRE, MILLIMETRE, DECIMETRE), fitting);
    }

    private static Composition composition(Part... said) {
        return new Composition(List.of(said));
    }

    private static ChangedOperands changed(Operator operator, long known, long left, long right) {
        return new ChangedOperands(operator, Exact.of(known), Exact.of(left), Exact.of(right));
    }
}
