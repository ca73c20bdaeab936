/**
 * Tracing twenty million answers in Spark against a plain loop over the same files. Runs on Spark's class path. Begin with
 * {@link org.xueqing.spark.benchmark.TracingMillions}.
 */
@NullMarked
package org.xueqing.spark.benchmark;

import org.jspecify.annotations.NullMarked;
