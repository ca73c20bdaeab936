/**
 * How items behave: how many pupils met them, how many were right, and how sure that share is. It knows no model
 * of the pupil. Begin with {@link org.xueqing.itemanalysis.ItemCounts}.
 */
@NullMarked
package org.xueqing.itemanalysis;

import org.jspecify.annotations.NullMarked;
