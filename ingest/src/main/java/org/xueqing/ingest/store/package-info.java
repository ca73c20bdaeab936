/**
 * The store: connections, migrations and transactions. Knows no event. Begin with {@link org.xueqing.ingest.store.Store}.
 */
@NullMarked
package org.xueqing.ingest.store;

import org.jspecify.annotations.NullMarked;
