package org.xueqing.simulation;

import java.time.LocalDate;

/** A pupil was not at school: no lesson, no classwork, no homework. */
public record Absence(String studentId, String classId, LocalDate day) {}
