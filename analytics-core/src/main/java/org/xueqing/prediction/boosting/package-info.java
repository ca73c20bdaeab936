/**
 * Gradient boosting of regression trees on binned features for a yes-or-no outcome: knows numbers only, no pupils and no learning
 * library. Begin with {@link org.xueqing.prediction.boosting.Booster}, then {@link
 * org.xueqing.prediction.boosting.BoostedTrees}.
 */
@NullMarked
package org.xueqing.prediction.boosting;

import org.jspecify.annotations.NullMarked;
