/**
 * How right probabilities were, once the answers are known: area under the curve, log-loss, root mean square
 * error. It knows neither models nor pupils. Begin with {@link org.xueqing.evaluation.Accuracy}.
 */
@NullMarked
package org.xueqing.evaluation;

import org.jspecify.annotations.NullMarked;
