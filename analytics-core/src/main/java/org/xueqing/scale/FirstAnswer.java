package org.xueqing.scale;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/** The first answer of a pupil to an item: correct without help, or not. */
public record FirstAnswer(String itemId, boolean isRight, YearMonth month, List<Topic> topics)
        implements Serializable {}
