/**
 * Families on figures that are drawn: lengths, areas, angles and volumes of what the picture shows. Begin with
 * {@link org.xueqing.item.family.figure.FigureFamilies}.
 */
@NullMarked
package org.xueqing.item.family.figure;

import org.jspecify.annotations.NullMarked;
