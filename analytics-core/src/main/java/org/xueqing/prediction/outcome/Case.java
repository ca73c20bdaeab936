package org.xueqing.prediction.outcome;

import java.io.Serializable;

/** One pupil on the way through a course that is over, and how it ended. */
public record Case(Prospect prospect, Ending ending) implements Serializable {}
