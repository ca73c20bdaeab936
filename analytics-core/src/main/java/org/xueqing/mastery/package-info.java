/**
 * What we believe that one pupil masters, as a pure function from belief and evidence to belief. There is no
 * second implementation: live continues it, Spark replays it, and both must agree to the last bit. It never
 * estimates parameters and never asks what time it is. Begin with {@link org.xueqing.mastery.Tracing}.
 */
@NullMarked
package org.xueqing.mastery;

import org.jspecify.annotations.NullMarked;
