package org.xueqing.simulation.bug;

import java.util.List;

/** All procedures of this package. */
public final class Bugs {

    /** Procedures that textbooks for teachers describe. */
    public static final List<Bug> ORDINARY = List.of(
            new SmallerFromLarger(),
            new BorrowForgotten(),
            new BorrowStopsAtZero(),
            new CarryForgotten(),
            new CarryWrittenDown(),
            new ZeroDropped(),
            new ProductCarryForgotten(),
            new SecondRowNotShifted(),
            new RemainderTooLarge(),
            new QuotientZeroOmitted(),
            new AddsAllNumbers(),
            new AdditionFirst(),
            new LeftToRight(),
            new BracketsIgnored(),
            new ConvertsByTen(),
            new HourOfHundredMinutes(),
            new PerimeterForArea(),
            new AreaForPerimeter(),
            new HalfForgotten(),
            new EdgesAdded(),
            new MeanNotDivided(),
            new DecimalsAlignedRight(),
            new PlacesNotAdded(),
            new FractionsAddedAcross(),
            new WholeNumberTimesBoth(),
            new DivisorNotInverted(),
            new SignNotChanged());

    /** Procedures that no library describes. */
    public static final List<Bug> FOREIGN = List.of(
            new ReversedAnswer(),
            new FirstNumberTwice(),
            new LeadingDigitsOnly(),
            new DividesByTheRest(),
            new UnitsAsDigits(),
            new LengthTimesItself(),
            new LastTwoOnly(),
            new DecimalTail(),
            new LargerDenominatorKept());

    private Bugs() {}
}
