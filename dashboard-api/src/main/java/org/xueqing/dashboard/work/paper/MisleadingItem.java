package org.xueqing.dashboard.work.paper;

import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.teaching.MisleadingAnswer;

/** An item of a paper and the wrong answer that strong pupils give to it. */
public record MisleadingItem(ItemLine item, MisleadingAnswer answer) {}
