/**
 * Trains the models of {@code prediction} and hands them over as plain numbers: the one place that knows Smile.
 * It never reads a store and never scores for others. Begin with {@link
 * org.xueqing.prediction.training.NextAnswerTrainer}.
 */
@NullMarked
package org.xueqing.prediction.training;

import org.jspecify.annotations.NullMarked;
