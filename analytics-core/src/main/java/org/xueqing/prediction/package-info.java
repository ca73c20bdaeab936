/**
 * How likely a pupil's next answer is right: features of the history before the answer, and a trained model as plain
 * numbers. What other pupils' answers say lies in {@code prediction.encoding}, trees in {@code prediction.boosting}, training
 * in {@code prediction.training}; here nothing knows a learning library, and nothing looks at the answer that it
 * predicts. Begin with {@link org.xueqing.prediction.HistoryFeatures}, then {@link
 * org.xueqing.prediction.NextAnswerModel}.
 */
@NullMarked
package org.xueqing.prediction;

import org.jspecify.annotations.NullMarked;
