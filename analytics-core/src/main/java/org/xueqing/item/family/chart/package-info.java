/**
 * Families on charts and grids that are drawn: what is read, compared, averaged. Begin with
 * {@link org.xueqing.item.family.chart.ChartFamilies}.
 */
@NullMarked
package org.xueqing.item.family.chart;

import org.jspecify.annotations.NullMarked;
