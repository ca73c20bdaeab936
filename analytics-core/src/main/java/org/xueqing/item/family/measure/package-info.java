/**
 * Families on measures of grades 1 to 4: money, length, mass, capacity, clock and calendar. Begin with
 * {@link org.xueqing.item.family.measure.MeasureFamilies}.
 */
@NullMarked
package org.xueqing.item.family.measure;

import org.jspecify.annotations.NullMarked;
