/**
 * The store: connections, migrations, transactions, and what identities it knows. Judges nothing. Begin with {@link org.xueqing.ingest.store.Store}.
 */
@NullMarked
package org.xueqing.ingest.store;

import org.jspecify.annotations.NullMarked;
