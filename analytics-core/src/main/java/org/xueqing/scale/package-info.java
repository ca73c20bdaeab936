/**
 * One scale of a school's grade in a school year: difficulties of items and abilities of pupils, overall, by area and competency of
 * the curriculum, and by month. It chooses which answers count and joins the scale to the one before; how things are
 * estimated is {@code measurement.ability}'s. It knows no Spark and no database. Begin with {@link
 * org.xueqing.scale.GradeScale}.
 */
@NullMarked
package org.xueqing.scale;

import org.jspecify.annotations.NullMarked;
