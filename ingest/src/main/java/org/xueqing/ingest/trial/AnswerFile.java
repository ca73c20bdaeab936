package org.xueqing.ingest.trial;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.ingest.file.Complaint;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Row;
import org.xueqing.ingest.translate.Rows;

/**
 * The histories in a file, as the log would give them: repeats of an event dropped, voids applied, answers in their order;
 * pupils in the order of their first row. A second row with the ordinal of an earlier answer of the pupil stops the reading:
 * whoever predicts it has seen it already.
 */
public final class AnswerFile {

    private final ItemBank bank;
    private final Instant readAt;
    private final Map<String, List<LogRecord>> records = new LinkedHashMap<>();
    private final Map<String, Map<Long, Row.Place>> ordinals = new HashMap<>();
    private long rows;
    private long answered;
    private long refused;

    private AnswerFile(ItemBank bank, Instant readAt) {
        this.bank = bank;
        this.readAt = readAt;
    }

    /**
     * What stood in a file.
     *
     * @param refused rows that are no events
     * @param dropped answers that are not in the histories: repeats of an event and answers that were taken back
     */
    public record Contents(List<History> histories, long answers, long refused, long dropped) {

        public Contents {
            histories = List.copyOf(histories);
        }
    }

    /**
     * @param bank for answers that name no knowledge points themselves
     * @param readAt stands for the receipt of every row
     * @param complaints is told of every row that is no event
     * @param progress is told the number of rows read so far
     */
    public static Contents read(
            Rows rows, ItemBank bank, Instant readAt, Consumer<Complaint> complaints, LongConsumer progress)
            throws IOException {
        AnswerFile file = new AnswerFile(bank, readAt);
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            file.take(row.get(), complaints);
            progress.accept(file.rows);
        }
        return file.contents();
    }

    private void take(Row row, Consumer<Complaint> complaints) {
        rows++;
        if (row instanceof Row.Refused refusal) {
            refused++;
            complaints.accept(new Complaint(refusal.place(), refusal.field(), refusal.why()));
        } else if (row instanceof Row.Translated translated && translated.event() instanceof PupilEvent event) {
            if (event instanceof Answered answer) {
                answered++;
                refuseRepeated(answer, row.place());
            }
            records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                    .add(new LogRecord(0, rows, true, readAt, event));
        }
    }

    private void refuseRepeated(Answered answer, Row.Place place) {
        if (answer.sequence() == null) {
            return;
        }
        Row.Place earlier = ordinals.computeIfAbsent(answer.studentId(), absent -> new HashMap<>())
                .putIfAbsent(answer.sequence(), place);
        if (earlier != null) {
            throw new SpokenException(Sentence.of(
                    "trial.repeated",
                    place.file(),
                    Long.toString(place.line()),
                    answer.studentId(),
                    Long.toString(answer.sequence()),
                    Long.toString(earlier.line())));
        }
    }

    private Contents contents() {
        List<History> histories = records.entrySet().stream()
                .map(pupil -> History.of(pupil.getKey(), pupil.getValue(), bank))
                .filter(history -> !history.answers().isEmpty())
                .toList();
        long kept = histories.stream()
                .mapToLong(history -> history.answers().size())
                .sum();
        return new Contents(histories, kept, refused, answered - kept);
    }
}
