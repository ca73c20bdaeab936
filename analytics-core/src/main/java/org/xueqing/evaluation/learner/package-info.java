/**
 * The models that can be evaluated, each as a {@link org.xueqing.evaluation.Learner}: baselines of its own, and thin
 * adapters of the models of other packages. It must never see a test pupil's answer before the harness tells it. Begin
 * with {@link org.xueqing.evaluation.learner.Learners}.
 */
@NullMarked
package org.xueqing.evaluation.learner;

import org.jspecify.annotations.NullMarked;
