/**
 * What a teacher tells the families of a class together: what was learnt and practised, how one can help at home, what comes
 * next. Must never know a score or a single child. Begin with {@link org.xueqing.dashboard.work.family.GroupTextPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.family;

import org.jspecify.annotations.NullMarked;
