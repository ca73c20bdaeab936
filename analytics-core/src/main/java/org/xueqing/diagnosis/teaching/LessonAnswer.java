package org.xueqing.diagnosis.teaching;

import java.time.Instant;

/** That somebody of the class answered; of whom is not said. */
public record LessonAnswer(Instant at, boolean isRight) {}
