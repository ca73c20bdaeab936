/**
 * How right predictions are, for pupils unseen in training. A {@link org.xueqing.evaluation.Learner} learns from training
 * pupils; the harness then walks each test pupil, asks before it tells, and scores every answer. This package knows no
 * model: models implement its interfaces. Begin with {@link org.xueqing.evaluation.Walk}, then
 * {@link org.xueqing.evaluation.Accuracy}.
 */
@NullMarked
package org.xueqing.evaluation;

import org.jspecify.annotations.NullMarked;
