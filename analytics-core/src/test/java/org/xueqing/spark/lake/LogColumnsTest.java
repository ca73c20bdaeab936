package org.xueqing.spark.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.golden.GoldenStream;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;

class LogColumnsTest {

    @Test
    void everyRecordComesBackFromItsRowAsItWas() {
        for (LogRecord record : GoldenStream.records()) {
            assertThat(LogColumns.record(LogTable.row(record))).isEqualTo(record);
        }
    }

    @Test
    void everyPupilComesBackFromItsBytesAsItWas() {
        List<LogRecord> records = GoldenStream.records();
        for (String pupil : List.of("s-01", "s-02", "s-03", "s-04", "s-05", "s-06")) {
            List<LogRecord> own = records.stream()
                    .filter(record -> record.event().studentId().equals(pupil))
                    .toList();
            LoggedPupil logged = LoggedPupil.of(pupil, own, GoldenStream.items());
            LoggedPupil unpacked = PackedPupil.unpack(PackedPupil.pack(logged));
            assertThat(unpacked.history()).isEqualTo(logged.history());
            assertThat(unpacked.steps()).isEqualTo(logged.steps());
            assertThat(unpacked.seen().sortedHashes())
                    .containsExactly(logged.seen().sortedHashes());
        }
    }
}
