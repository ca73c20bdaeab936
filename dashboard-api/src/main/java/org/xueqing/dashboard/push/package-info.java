/**
 * Pages that stay open are told what live moves, as server-sent events. Whose values go to which page is decided by access when
 * the page is opened, and again within a minute. Knows neither audiences nor names; what a page shows of a value is said by its
 * {@link org.xueqing.dashboard.push.OpenPage}. Nothing of a stream is kept but in the stream itself: where it stands is the id
 * of its last event. Begin with {@link org.xueqing.dashboard.push.Position} and {@link org.xueqing.dashboard.push.Teller}.
 */
@NullMarked
package org.xueqing.dashboard.push;

import org.jspecify.annotations.NullMarked;
