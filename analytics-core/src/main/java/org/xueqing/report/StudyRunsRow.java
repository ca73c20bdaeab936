package org.xueqing.report;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code study_runs}: what a run read for a study.
 *
 * @param reason why nothing is said of its items; null where something is
 */
public record StudyRunsRow(String studyId, int focalPupils, int referencePupils, int items, @Nullable String reason)
        implements Serializable {}
