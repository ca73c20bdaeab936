/**
 * The catalogue of item families; each strand of the curriculum has its package below this one. It must never know how
 * children go wrong. Begin with {@link org.xueqing.item.family.Families}, then one strand's families.
 */
@NullMarked
package org.xueqing.item.family;

import org.jspecify.annotations.NullMarked;
