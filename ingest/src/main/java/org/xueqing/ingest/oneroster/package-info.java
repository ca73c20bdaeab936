/**
 * OneRoster 1.2 as CSV, bulk and delta, into statements about people. Knows columns by name only, and nothing of the store. Begin
 * with {@link org.xueqing.ingest.oneroster.OneRoster}.
 */
@NullMarked
package org.xueqing.ingest.oneroster;

import org.jspecify.annotations.NullMarked;
