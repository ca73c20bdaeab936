/** Tests of pages that stay open, on a school in which live goes on with the published run. */
@NullMarked
package org.xueqing.dashboard.push;

import org.jspecify.annotations.NullMarked;
