package org.xueqing.report;

import java.io.Serializable;

/** A row of {@code pupil_types}: a pupil's type among those of the grade. */
public record PupilTypesRow(String studentId, String scale, String type) implements Serializable {}
