/**
 * The contract with the outside: what a sender may say about a pupil or a lesson. An event is read from JSON into an
 * immutable record, or refused with a reason; nothing in between. This package knows no topic, no database and no
 * model. Begin with {@link org.xueqing.event.LearningEvent}, then {@link org.xueqing.event.EventReader}.
 */
@NullMarked
package org.xueqing.event;

import org.jspecify.annotations.NullMarked;
