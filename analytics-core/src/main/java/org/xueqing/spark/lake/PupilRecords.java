package org.xueqing.spark.lake;

import java.util.List;
import org.xueqing.history.LogRecord;

/** Records of one pupil, repeats included; at least one. */
public record PupilRecords(String studentId, List<LogRecord> records) {}
