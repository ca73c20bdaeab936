/**
 * How an answer comes about when the parameters are given: equations alone, nothing estimated. It knows no pupil,
 * no history and no data. Begin with {@link org.xueqing.response.Bkt}, then {@link org.xueqing.response.JointBkt}.
 */
@NullMarked
package org.xueqing.response;

import org.jspecify.annotations.NullMarked;
