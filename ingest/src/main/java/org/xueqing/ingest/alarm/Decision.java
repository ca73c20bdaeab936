package org.xueqing.ingest.alarm;

import org.xueqing.ingest.alarm.KnownAlarm.Cleared;
import org.xueqing.report.OutlooksRow;

/** What becomes of an alarm. */
public sealed interface Decision {

    /** A new one. */
    record Raise(OutlooksRow outlook) implements Decision {}

    /** It stays open, with what is foretold now. */
    record Keep(long id, OutlooksRow outlook) implements Decision {}

    record Clear(long id, Cleared why) implements Decision {}
}
