/**
 * The store as jobs reach it: its address, and the versioned tables that a run pins while it starts. It writes nothing and
 * knows no Spark. Begin with {@link org.xueqing.spark.store.PinnedTables}.
 */
@NullMarked
package org.xueqing.spark.store;

import org.jspecify.annotations.NullMarked;
