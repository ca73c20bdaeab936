package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.ItemBank;
import org.xueqing.ingest.file.Complaint;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.ItemsCsv;
import org.xueqing.ingest.translate.Rows;
import org.xueqing.ingest.trial.AnswerFile;

/** A file of answers that is read without a server. Rows that are no events are complained of, the first time it is read. */
final class AnswerSource {

    private static final int SHOWN = 20;

    private final Path path;
    private final Format format;
    private final String name;
    private final ItemBank bank;
    private final Console console;
    private long complained;
    private boolean isRead;

    private AnswerSource(Path path, Format format, String name, ItemBank bank, Console console) {
        this.path = path;
        this.format = format;
        this.name = name;
        this.bank = bank;
        this.console = console;
    }

    /** @param items table of items and their knowledge points, for answers that name none themselves */
    static AnswerSource of(Path path, String format, @Nullable String source, @Nullable Path items, Console console)
            throws IOException {
        Format vocabulary = Format.of(format)
                .orElseThrow(() -> new SpokenException(Sentence.of("import.format", format, Format.words())));
        ItemBank bank = items == null ? ItemBank.EMPTY : ItemBank.of(ItemsCsv.read(items));
        return new AnswerSource(path, vocabulary, SourceName.of(path, source), bank, console);
    }

    String name() {
        return name;
    }

    AnswerFile.Contents read(Format.SkillNames skills, Instant readAt) throws IOException {
        Progress progress = new Progress(console);
        try (Rows rows = format.open(path, name, skills)) {
            AnswerFile.Contents contents = AnswerFile.read(
                    rows, bank, readAt, this::complain, row -> progress.at(Sentence.of("trial.reading", row)));
            progress.end();
            if (contents.answers() == 0) {
                throw new SpokenException(Sentence.of("trial.no-answers", path));
            }
            sayMore();
            isRead = true;
            return contents;
        }
    }

    private void complain(Complaint complaint) {
        if (isRead) {
            return;
        }
        complained++;
        if (complained <= SHOWN) {
            console.complain(Sentence.of(
                    "import.complaint",
                    Optional.ofNullable(complaint.place().file().getFileName())
                            .orElse(path)
                            .toString(),
                    Long.toString(complaint.place().line()),
                    complaint.why()));
        }
    }

    private void sayMore() {
        if (!isRead && complained > SHOWN) {
            console.complain(Sentence.of("trial.more", complained - SHOWN));
        }
    }
}
