/**
 * How fast practice helps a pupil and how fast it fades, beside what is usual on the same points. Each pupil's opportunities go in,
 * the rates of each come out with their errors. It knows no Spark and no database. Begin with {@link
 * org.xueqing.measurement.rate.RateModel}.
 */
@NullMarked
package org.xueqing.measurement.rate;

import org.jspecify.annotations.NullMarked;
