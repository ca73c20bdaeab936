/**
 * Acceptance: an event is checked against everything accepted before and kept until it is stored; a relay sends it to its topic. Knows nothing of mastery. Begin with {@link org.xueqing.ingest.outbox.Acceptance}.
 */
@NullMarked
package org.xueqing.ingest.outbox;

import org.jspecify.annotations.NullMarked;
