package org.xueqing.simulation;

/** The truth about a pupil's motivation in one week, in units of its spread over the school. */
public record Mood(String studentId, double motivation) {}
