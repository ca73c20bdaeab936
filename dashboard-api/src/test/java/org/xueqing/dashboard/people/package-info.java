/** The law as product rules, and whole stories of pupils, guardians and administrators on a real server. */
@NullMarked
package org.xueqing.dashboard.people;

import org.jspecify.annotations.NullMarked;
