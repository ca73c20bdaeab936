/**
 * One run, from the lake to published findings, as a process with an exit code. The mathematics lies in the
 * packages of the core; here is only what runs where and in which order. Begin with {@link
 * org.xueqing.spark.job.Analyze}.
 */
@NullMarked
package org.xueqing.spark.job;

import org.jspecify.annotations.NullMarked;
