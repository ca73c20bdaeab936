/**
 * What the families of a lesson have in common: grade, level and competencies, the forms in which an exercise is put on
 * paper, and calculations worked out line by line. It must never know a family. Begin with
 * {@link org.xueqing.item.sheet.Lesson}, then {@link org.xueqing.item.sheet.Sheet}.
 */
@NullMarked
package org.xueqing.item.sheet;

import org.jspecify.annotations.NullMarked;
