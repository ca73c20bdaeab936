package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Misconception;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Volume;
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
                    NumberLineProcedures.ALL,
                    SolidProcedures.ALL,
                    ChartProcedures.ALL)
            .flatMap(List::stream)
            .toList();

    /** Children try out what they hear of elsewhere, but not what they meet years later. */
    private static final int YEARS_AHEAD = 1;

    private Procedures() {}

    /** As {@link #metBy(Volume, Curriculum)} where the 2013 edition teaches the point; all of them where it does not. */
    public static List<BuggyProcedure> metBy(String knowledgePoint, Curriculum curriculum) {
        return curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .filter(placement -> placement.knowledgePoint().equals(knowledgePoint))
                .findFirst()
                .map(placement -> metBy(placement.volume(), curriculum))
                .orElse(ALL);
    }

    /**
     * Those that a pupil of a volume may follow: about points of the 2013 edition that are taught by then, or within a year. On
     * 36÷9×4 nobody of grade 3 forgets the reciprocal.
     */
    public static List<BuggyProcedure> metBy(Volume volume, Curriculum curriculum) {
        Set<String> later = curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .filter(placement -> placement.volume().grade() > volume.grade() + YEARS_AHEAD)
                .map(Placement::knowledgePoint)
                .collect(Collectors.toSet());
        Set<String> strange = curriculum.misconceptions().stream()
                .filter(misconception -> later.contains(misconception.knowledgePoint()))
                .map(Misconception::code)
                .collect(Collectors.toSet());
        return ALL.stream()
                .filter(procedure -> !strange.contains(procedure.code()))
                .toList();
    }
}
