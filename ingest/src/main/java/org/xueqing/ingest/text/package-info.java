/**
 * Text files of any encoding as lines, in bounded memory. Knows nothing of what the lines say. Begin with
 * {@link org.xueqing.ingest.text.TextLines}.
 */
@NullMarked
package org.xueqing.ingest.text;

import org.jspecify.annotations.NullMarked;
