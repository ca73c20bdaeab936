/**
 * Measurements of the small pieces that everything else is made of. Figures stand in docs/benchmarks.md with the command,
 * the date and the machine. Begin with {@link org.xueqing.benchmarks.OneAnswer}.
 */
@NullMarked
package org.xueqing.benchmarks;

import org.jspecify.annotations.NullMarked;
