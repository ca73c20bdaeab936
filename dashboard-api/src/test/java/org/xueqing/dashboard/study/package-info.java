@NullMarked
package org.xueqing.dashboard.study;

import org.jspecify.annotations.NullMarked;
