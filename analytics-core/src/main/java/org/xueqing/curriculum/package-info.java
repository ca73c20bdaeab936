/**
 * What is taught, in which order, and what it builds on: knowledge points with prerequisites, where an edition of the
 * textbook places them, and the misconceptions known for them. Read once from the CSV files that lie beside this package
 * as resources, checked as a whole, immutable afterwards. It must never know a pupil, an answer or a model. Begin with
 * {@link org.xueqing.curriculum.Curriculum}; what the files promise stands in their {@code README.md}.
 */
@NullMarked
package org.xueqing.curriculum;

import org.jspecify.annotations.NullMarked;
