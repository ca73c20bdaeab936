/**
 * A paper before it is written (组卷): which items, so that it is what was planned, and what a class will make of it, with ranges. It knows abilities,
 * curves of items and chances, and nothing of stores, names or dates. What a paper says afterwards is {@code diagnosis.paper}'s. Begin with
 * {@link org.xueqing.measurement.paper.PaperForecast} and {@link org.xueqing.measurement.paper.Proposal}.
 */
@NullMarked
package org.xueqing.measurement.paper;

import org.jspecify.annotations.NullMarked;
