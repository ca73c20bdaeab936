/**
 * Findings on their way into the store: executors upsert rows under the number of a run that nobody sees yet, the
 * driver publishes all of them in one transaction. It computes nothing that a model should. Begin with {@link
 * org.xueqing.spark.publish.RunLedger}.
 */
@NullMarked
package org.xueqing.spark.publish;

import org.jspecify.annotations.NullMarked;
