package org.xueqing.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.translate.Refusing;
import org.xueqing.ingest.translate.Row;
import org.xueqing.ingest.translate.Rows;

/** Takes rows in, some at a time; memory does not grow with the file. */
public final class FileImport {

    private static final int BATCH = 1_000;

    private final Function<List<LearningEvent>, List<Optional<Sentence>>> guard;
    private final Function<List<Candidate>, List<Verdict>> door;
    private final Consumer<Complaint> complaints;
    private Tally tally = Tally.NONE;

    /**
     * @param guard stands before the door and says of each event, in their order, what speaks against it
     * @param door says of each candidate what became of it
     * @param complaints is told of every row that did not go in, in the order of the file within a batch
     */
    public FileImport(
            Function<List<LearningEvent>, List<Optional<Sentence>>> guard,
            Function<List<Candidate>, List<Verdict>> door,
            Consumer<Complaint> complaints) {
        this.guard = guard;
        this.door = door;
        this.complaints = complaints;
    }

    /** @param progress is told how things stand after each batch */
    public Tally run(Rows rows, Consumer<Tally> progress) throws IOException {
        List<Row.Translated> batch = new ArrayList<>();
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get() instanceof Row.Translated translated) {
                batch.add(translated);
            } else if (row.get() instanceof Row.Refused refused) {
                tally = tally.plusRefused();
                complaints.accept(new Complaint(refused.place(), refused.field(), refused.why()));
            }
            if (batch.size() == BATCH) {
                take(batch);
                progress.accept(tally);
            }
        }
        take(batch);
        progress.accept(tally);
        return tally;
    }

    private void take(List<Row.Translated> batch) {
        List<Row.Translated> admitted = admitted(batch);
        List<Candidate> candidates = admitted.stream()
                .map(row -> Candidate.of(row.event(), row.unknownFields()))
                .toList();
        List<Verdict> verdicts = candidates.isEmpty() ? List.of() : door.apply(candidates);
        for (int i = 0; i < admitted.size(); i++) {
            count(admitted.get(i), verdicts.get(i));
        }
        batch.clear();
    }

    private List<Row.Translated> admitted(List<Row.Translated> batch) {
        List<Optional<Sentence>> objections = guard.apply(
                batch.stream().<LearningEvent>map(Row.Translated::event).toList());
        List<Row.Translated> admitted = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Row.Translated row = batch.get(i);
            if (objections.get(i).isEmpty()) {
                admitted.add(row);
            } else {
                tally = tally.plusRefused();
                complaints.accept(
                        new Complaint(row.place(), "setting", objections.get(i).get()));
            }
        }
        return admitted;
    }

    private void count(Row.Translated row, Verdict verdict) {
        tally = tally.plus(verdict);
        if (verdict instanceof Verdict.Conflicting) {
            complaints.accept(new Complaint(
                    row.place(),
                    "eventId",
                    Sentence.of("import.conflict", row.event().eventId().toString())));
        } else if (verdict instanceof Verdict.Withheld) {
            complaints.accept(new Complaint(row.place(), "studentId", Sentence.of("import.withheld")));
        } else if (verdict instanceof Verdict.Erased) {
            complaints.accept(new Complaint(row.place(), "studentId", Sentence.of("import.erased")));
        } else if (verdict instanceof Verdict.Refused refused) {
            complaints.accept(new Complaint(row.place(), refused.why().field(), Refusing.sentence(refused.why())));
        }
    }
}
