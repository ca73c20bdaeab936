/**
 * How the flow does: figures and health for whoever watches an installation. It looks at outbox, topics, store and lake from
 * outside and changes nothing. Begin with {@link org.xueqing.ingest.observe.FlowMeters}.
 */
@NullMarked
package org.xueqing.ingest.observe;

import org.jspecify.annotations.NullMarked;
