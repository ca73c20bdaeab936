/**
 * 听课记录: takes what observers of a lesson note at moments of it. Only who wrote a note changes it. Must never know pupils.
 * Begin with {@link org.xueqing.ingest.observation.LessonNotes}.
 */
@NullMarked
package org.xueqing.ingest.observation;

import org.jspecify.annotations.NullMarked;
