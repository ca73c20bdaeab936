/**
 * Who is at the school: what a file states compared with what the store knows, shown as changes, written in one transaction. The
 * comparison is pure. Never sees an answer. Begin with {@link org.xueqing.ingest.roster.RosterImport}, then
 * {@link org.xueqing.ingest.roster.Difference}.
 */
@NullMarked
package org.xueqing.ingest.roster;

import org.jspecify.annotations.NullMarked;
