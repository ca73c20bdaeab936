/**
 * Short stories of school, shop and road in which the operation must be found. Each family has several plots whose
 * numbers have one range and one role. Begin with {@link org.xueqing.item.family.story.StoryFamilies}.
 */
@NullMarked
package org.xueqing.item.family.story;

import org.jspecify.annotations.NullMarked;
