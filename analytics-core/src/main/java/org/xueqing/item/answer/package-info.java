/**
 * What a pupil may write and when it is right: answers as values, the reader of what was written, and the rule that an
 * item grades by. It must never know how items are made, nor how children go wrong. Begin with
 * {@link org.xueqing.item.answer.Answer}, then {@link org.xueqing.item.answer.AnswerRule}.
 */
@NullMarked
package org.xueqing.item.answer;

import org.jspecify.annotations.NullMarked;
