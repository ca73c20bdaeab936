/**
 * What we believe that one pupil masters, as a pure function from belief and evidence to belief. There is no
 * second implementation: live continues it, Spark replays it, and both must agree to the last bit. It never
 * estimates parameters and never asks what time it is. Begin with {@link org.xueqing.mastery.Tracing}; what a
 * pupil's other points have to say stands in {@link org.xueqing.mastery.SurplusLaw}.
 */
@NullMarked
package org.xueqing.mastery;

import org.jspecify.annotations.NullMarked;
