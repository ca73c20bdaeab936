package org.xueqing.simulation.task;

/** An exercise with its operands. */
public sealed interface Task
        permits WholeTask,
                Quotient,
                MissingAddend,
                Chain,
                MixedOperation,
                Conversion,
                TimeSpan,
                RectangleMeasure,
                FlatFigure,
                Cuboid,
                Mean,
                DecimalSum,
                DecimalProduct,
                FractionSum,
                FractionProduct,
                FractionQuotient,
                Equation {

    /** What the pupil reads. */
    String stem();

    /** The right answer as a careful pupil writes it. */
    String answer();
}
