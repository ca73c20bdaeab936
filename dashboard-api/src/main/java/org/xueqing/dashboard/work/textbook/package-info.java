/**
 * The living textbook: a unit with its points with what they need and where they lead, what the class holds of it, what it often gets wrong, links and the
 * teachers' notes. What a viewer reads comes as that viewer; what is written goes by {@code ingest.textbook}. Names no pupil.
 * Begin with {@link org.xueqing.dashboard.work.textbook.TextbookPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.textbook;

import org.jspecify.annotations.NullMarked;
