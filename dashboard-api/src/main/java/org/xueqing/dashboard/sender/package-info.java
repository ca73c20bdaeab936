/**
 * The door of other systems: events come in, dispositions go out. It shows nothing of what is stored. Begin with {@link
 * org.xueqing.dashboard.sender.EventsApi}.
 */
@NullMarked
package org.xueqing.dashboard.sender;

import org.jspecify.annotations.NullMarked;
