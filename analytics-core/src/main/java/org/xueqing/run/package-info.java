/**
 * A run as the store keeps it: its frozen parameters, the tables of its findings, what it knows of a pupil, its sums. A Spark
 * job writes a run; live goes on with it, answer by answer. It opens no connection and knows neither Spark nor Kafka. Begin
 * with {@link org.xueqing.run.PupilFindings}.
 */
@NullMarked
package org.xueqing.run;

import org.jspecify.annotations.NullMarked;
