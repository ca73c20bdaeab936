package org.xueqing.simulation.bug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.simulation.task.Chain;
import org.xueqing.simulation.task.Conversion;
import org.xueqing.simulation.task.Cuboid;
import org.xueqing.simulation.task.DecimalProduct;
import org.xueqing.simulation.task.DecimalSum;
import org.xueqing.simulation.task.Decimals;
import org.xueqing.simulation.task.Difference;
import org.xueqing.simulation.task.Equation;
import org.xueqing.simulation.task.FlatFigure;
import org.xueqing.simulation.task.Fraction;
import org.xueqing.simulation.task.FractionProduct;
import org.xueqing.simulation.task.FractionQuotient;
import org.xueqing.simulation.task.FractionSum;
import org.xueqing.simulation.task.Mean;
import org.xueqing.simulation.task.MissingAddend;
import org.xueqing.simulation.task.MixedOperation;
import org.xueqing.simulation.task.MixedOperation.Form;
import org.xueqing.simulation.task.Product;
import org.xueqing.simulation.task.Quotient;
import org.xueqing.simulation.task.RectangleMeasure;
import org.xueqing.simulation.task.RectangleMeasure.Measure;
import org.xueqing.simulation.task.Sum;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.TimeSpan;

class BugsTest {

    @ParameterizedTest
    @MethodSource
    void everyProcedureGivesTheAnswerThatItsChildrenWrite(Bug bug, Task task, String right, String wrong) {
        assertThat(task.answer()).isEqualTo(right);
        assertThat(bug.wrongAnswer(task)).contains(wrong);
    }

    static Stream<Arguments> everyProcedureGivesTheAnswerThatItsChildrenWrite() {
        return Stream.of(
                arguments(new SmallerFromLarger(), new Difference(62, 37), "25", "35"),
                arguments(new BorrowForgotten(), new Difference(72, 38), "34", "44"),
                arguments(new BorrowStopsAtZero(), new Difference(304, 126), "178", "278"),
                arguments(new CarryForgotten(), new Sum(47, 38), "85", "75"),
                arguments(new CarryWrittenDown(), new Sum(47, 38), "85", "715"),
                arguments(new ZeroDropped(), new Product(305, 4), "1220", "140"),
                arguments(new ZeroDropped(), new Product(40, 30), "1200", "120"),
                arguments(new ProductCarryForgotten(), new Product(47, 3), "141", "121"),
                arguments(new SecondRowNotShifted(), new Product(24, 13), "312", "96"),
                arguments(new RemainderTooLarge(), new Quotient(19, 4), "4……3", "3……7"),
                arguments(new QuotientZeroOmitted(), new Quotient(612, 6), "102", "12"),
                arguments(new AddsAllNumbers(), new MissingAddend(3, 8), "5", "11"),
                arguments(new AdditionFirst(), new Chain(50, 20, 10), "40", "20"),
                arguments(new LeftToRight(), new MixedOperation(40, 5, 6, Form.PLUS_PRODUCT), "70", "270"),
                arguments(new BracketsIgnored(), new MixedOperation(20, 5, 3, Form.SUM_IN_BRACKETS), "75", "35"),
                arguments(new ConvertsByTen(), new Conversion(3, "米", "厘米", 100), "300", "30"),
                arguments(new HourOfHundredMinutes(), new TimeSpan(8, 40, 10, 20), "100", "180"),
                arguments(new PerimeterForArea(), new RectangleMeasure(8, 5, Measure.AREA), "40", "26"),
                arguments(new AreaForPerimeter(), new RectangleMeasure(8, 5, Measure.PERIMETER), "26", "40"),
                arguments(new HalfForgotten(), new FlatFigure(FlatFigure.Shape.TRIANGLE, 7, 0, 4), "14", "28"),
                arguments(new EdgesAdded(), new Cuboid(4, 3, 2), "24", "9"),
                arguments(new MeanNotDivided(), new Mean(List.of(3, 5, 7, 9)), "6", "24"),
                arguments(new DecimalsAlignedRight(), sum("35", 1, "125", 2), "4.75", "1.6"),
                arguments(
                        new PlacesNotAdded(), new DecimalProduct(Decimals.of(3, 1), Decimals.of(2, 1)), "0.06", "0.6"),
                arguments(
                        new FractionsAddedAcross(),
                        new FractionSum(new Fraction(1, 2), new Fraction(1, 3), false),
                        "5/6",
                        "2/5"),
                arguments(
                        new WholeNumberTimesBoth(),
                        new FractionProduct(new Fraction(2, 7), new Fraction(3, 1)),
                        "6/7",
                        "6/21"),
                arguments(
                        new DivisorNotInverted(),
                        new FractionQuotient(new Fraction(2, 3), new Fraction(4, 5)),
                        "5/6",
                        "8/15"),
                arguments(new SignNotChanged(), new Equation(1, 5, 12), "7", "17"),
                arguments(new ReversedAnswer(), new Sum(47, 38), "85", "58"),
                arguments(new FirstNumberTwice(), new Sum(47, 38), "85", "132"),
                arguments(new LeadingDigitsOnly(), new Sum(47, 38), "85", "80"),
                arguments(new UnitsAsDigits(), new Conversion(3, "米", "厘米", 100), "300", "3100"));
    }

    @Test
    void aTaskWhereTheProcedureHappensToBeRightDoesNotShowIt() {
        assertThat(new SmallerFromLarger().wrongAnswer(new Difference(68, 37))).isEmpty();
        assertThat(new CarryForgotten().wrongAnswer(new Sum(23, 45))).isEmpty();
        assertThat(new FractionsAddedAcross()
                        .wrongAnswer(new FractionSum(new Fraction(4, 7), new Fraction(1, 7), true)))
                .isEmpty();
    }

    @Test
    void proceduresHaveNamesOfTheirOwn() {
        List<String> names = Stream.concat(Bugs.ORDINARY.stream(), Bugs.FOREIGN.stream())
                .map(Bug::name)
                .toList();
        assertThat(names).hasSize(36).doesNotHaveDuplicates();
    }

    private static Task sum(String first, int places, String second, int otherPlaces) {
        return new DecimalSum(
                Decimals.of(Long.parseLong(first), places), Decimals.of(Long.parseLong(second), otherPlaces), false);
    }
}
