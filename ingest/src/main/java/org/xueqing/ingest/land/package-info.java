/**
 * The lake landing: every record of the topics once, offsets in the same commit as the files. Knows no store but the catalog. Begin with {@link org.xueqing.ingest.land.Lander}.
 */
@NullMarked
package org.xueqing.ingest.land;

import org.jspecify.annotations.NullMarked;
