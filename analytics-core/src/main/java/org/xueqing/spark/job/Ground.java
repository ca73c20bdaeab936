package org.xueqing.spark.job;

import org.xueqing.response.BktParameters;
import org.xueqing.spark.lake.AppendedPractice;
import org.xueqing.spark.store.PinnedTables;
import org.xueqing.spark.store.PublishedRun;

/** Whether the published run still stands on the ground that it was computed on. */
sealed interface Ground {

    /** Only records have been added. */
    record Firm(PublishedRun run, BktParameters parameters, PinnedTables tables, AppendedPractice appended)
            implements Ground {}

    /** @param why what has changed, as the end of a sentence */
    record Unfit(String why) implements Ground {}
}
