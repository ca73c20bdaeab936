/**
 * One class per foreign vocabulary: from the files of the world to events. Knows no database and no topic. Begin with {@link org.xueqing.ingest.translate.Source}.
 */
@NullMarked
package org.xueqing.ingest.translate;

import org.jspecify.annotations.NullMarked;
