/**
 * The log of record as Spark reads it: one pinned snapshot of the practice events, turned into histories of whole
 * pupils. It never writes, and only the driver opens the catalog. Begin with {@link
 * org.xueqing.spark.lake.PracticeLake}.
 */
@NullMarked
package org.xueqing.spark.lake;

import org.jspecify.annotations.NullMarked;
