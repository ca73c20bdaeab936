package org.xueqing.spark.publish;

/** Another run holds the store's lock. */
public final class RunInProgressException extends Exception {

    private static final long serialVersionUID = 1;

    RunInProgressException() {
        super("Another analysis of this store is running; wait until it has finished.");
    }
}
