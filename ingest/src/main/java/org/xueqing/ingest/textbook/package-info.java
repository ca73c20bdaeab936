/**
 * What teachers add to the textbook: notes on a unit, of which every version is kept, and links about a knowledge point. Must
 * never know pupils. Begin with {@link org.xueqing.ingest.textbook.UnitNotes}.
 */
@NullMarked
package org.xueqing.ingest.textbook;

import org.jspecify.annotations.NullMarked;
