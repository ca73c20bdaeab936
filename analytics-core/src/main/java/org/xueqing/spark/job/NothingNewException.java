package org.xueqing.spark.job;

/** The published run has read everything that there is. */
final class NothingNewException extends Exception {

    private static final long serialVersionUID = 1;

    NothingNewException(long runId) {
        super("Nothing has come since run " + runId + " was published; it stays as it is.");
    }
}
