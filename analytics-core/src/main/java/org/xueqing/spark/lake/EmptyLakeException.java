package org.xueqing.spark.lake;

/** There is nothing in the lake to analyse yet. */
public final class EmptyLakeException extends Exception {

    private static final long serialVersionUID = 1;

    EmptyLakeException(String message) {
        super(message);
    }
}
