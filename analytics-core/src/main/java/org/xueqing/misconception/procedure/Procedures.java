package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.misconception.BuggyProcedure;

/** Every wrong procedure that is known. */
public final class Procedures {

    public static final List<BuggyProcedure> ALL = Stream.of(
                    SumProcedures.ALL,
                    DifferenceProcedures.ALL,
                    ProductProcedures.ALL,
                    QuotientProcedures.ALL,
                    MixedProcedures.ALL,
                    NumberProcedures.ALL,
                    NumeralProcedures.ALL,
                    ComparisonProcedures.ALL,
                    LawProcedures.ALL,
                    MeasureProcedures.ALL,
                    TimeProcedures.ALL,
                    StoryProcedures.ALL,
                    FractionProcedures.ALL,
                    ExpressionProcedures.ALL,
                    FractionProductProcedures.ALL,
                    DecimalSumProcedures.ALL,
                    DecimalProductProcedures.ALL,
                    OrderProcedures.ALL,
                    NotationProcedures.ALL,
                    FractionQuestionProcedures.ALL,
                    DecimalQuestionProcedures.ALL,
                    QuotaProcedures.ALL,
                    RatioProcedures.ALL,
                    DivisorProcedures.ALL,
                    LetterProcedures.ALL,
                    EquationProcedures.ALL,
                    PlaneProcedures.ALL,
                    SolidProcedures.ALL,
                    ChartProcedures.ALL)
            .flatMap(List::stream)
            .toList();

    private Procedures() {}
}
