/**
 * What may become of a unit or a term: outcomes that cannot be ruled out, with a promised share of right ones. Knows probabilities
 * only, not where they come from. Begin with {@link org.xueqing.prediction.outcome.ConformalSets}.
 */
@NullMarked
package org.xueqing.prediction.outcome;

import org.jspecify.annotations.NullMarked;
