/**
 * A copy of an installation that goes on meanwhile, and an installation made of such a copy. Knows the engines' folders and
 * what order of copying makes them fit. Begin with {@link org.xueqing.ingest.backup.Backup}.
 */
@NullMarked
package org.xueqing.ingest.backup;

import org.jspecify.annotations.NullMarked;
