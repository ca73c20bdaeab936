@NullMarked
package org.xueqing.dashboard.roster.study;

import org.jspecify.annotations.NullMarked;
