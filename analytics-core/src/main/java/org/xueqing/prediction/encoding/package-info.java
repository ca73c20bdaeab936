/**
 * What the answers of training pupils say about items and points, for pupils who are not among them: rates, easiness, and how
 * what a pupil did just before changes what to expect. Knows no learner and no feature. Begin with {@link
 * org.xueqing.prediction.encoding.Encodings}, then {@link org.xueqing.prediction.encoding.FoldedEncodings}, which keeps a pupil's
 * own answers out of what is said to this pupil.
 */
@NullMarked
package org.xueqing.prediction.encoding;

import org.jspecify.annotations.NullMarked;
