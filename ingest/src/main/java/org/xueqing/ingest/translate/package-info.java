/**
 * From the files of the world to events: one class per foreign vocabulary. A row that cannot be translated is refused with
 * its place and reason; the others go on. Memory does not grow with the file. Knows no database and no topic. Begin with
 * {@link org.xueqing.ingest.translate.Rows}.
 */
@NullMarked
package org.xueqing.ingest.translate;

import org.jspecify.annotations.NullMarked;
