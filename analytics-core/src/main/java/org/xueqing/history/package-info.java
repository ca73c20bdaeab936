/**
 * From the log to what a pupil really answered: repeats dropped, voids applied, answers put into their one order
 * and given their knowledge points. Live tracing, Spark and the tests all come through here, so it knows no
 * topic, no lake, no Spark and no model. Begin with {@link org.xueqing.history.History}.
 */
@NullMarked
package org.xueqing.history;

import org.jspecify.annotations.NullMarked;
