package org.xueqing.simulation.task;

/** One operation on two whole numbers with a whole result. */
public sealed interface WholeTask extends Task permits Sum, Difference, Product {

    int first();

    int second();

    int result();

    @Override
    default String answer() {
        return Integer.toString(result());
    }
}
