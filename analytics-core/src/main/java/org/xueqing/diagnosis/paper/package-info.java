/**
 * What one paper says: how a class did, how each item behaved, how far the paper can be relied upon. It is given marks by
 * position of pupil and item, and knows no name, no model of the pupil, no date and no store; not answered, wrong and
 * absent are three different things, and what cannot be said is said to be so with a reason. Begin with
 * {@link org.xueqing.diagnosis.paper.Scripts}, then {@code PaperSums}, {@code SpTable} and {@code ItemReading}.
 */
@NullMarked
package org.xueqing.diagnosis.paper;

import org.jspecify.annotations.NullMarked;
