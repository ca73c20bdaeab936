package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.ingest.catalogue.BookPages;
import org.xueqing.ingest.catalogue.BookPages.Entry;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.translate.BookCsv;
import org.xueqing.ingest.translate.BookCsv.BookRow;

/** Reads the pages of a book from a table. A row that cannot be read is said and left out; the others go in. */
final class BookImport {

    private final String book;
    private final Console console;
    private int refused;

    BookImport(String book, Console console) {
        this.book = book;
        this.console = console;
    }

    /** Returns whether every row went in. */
    boolean run(Path file, Store store, ItemMapping.By by) throws IOException {
        List<BookRow.Listed> listed = read(file);
        Set<String> points = new TreeSet<>();
        listed.forEach(row -> points.addAll(row.points()));
        Set<String> unknown = BookPages.unknown(store, points);
        List<Entry> entries =
                listed.stream().flatMap(row -> entry(row, unknown).stream()).toList();
        BookPages.Changed changed = BookPages.put(store, entries, by);
        console.say(Sentence.of("catalogue.book", book, entries.size(), changed.numbers(), changed.items(), refused));
        return refused == 0;
    }

    private List<BookRow.Listed> read(Path file) throws IOException {
        List<BookRow.Listed> listed = new ArrayList<>();
        try (BookCsv rows = BookCsv.open(file)) {
            for (Optional<BookRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get() instanceof BookRow.Listed readable) {
                    listed.add(readable);
                } else if (row.get() instanceof BookRow.Refused unreadable) {
                    complain(unreadable, unreadable.why());
                }
            }
        }
        return listed;
    }

    private Optional<Entry> entry(BookRow.Listed row, Set<String> unknown) {
        Optional<String> stranger =
                row.points().stream().filter(unknown::contains).findFirst();
        if (stranger.isPresent()) {
            complain(row, Sentence.of("book.point", stranger.get()));
            return Optional.empty();
        }
        BookPages.Page page = new BookPages.Page(book, row.edition(), row.volume(), row.page());
        String itemId = row.itemId().isEmpty() ? page.itemId(row.number()) : row.itemId();
        return Optional.of(new Entry(page, row.number(), itemId, row.points()));
    }

    private void complain(BookRow row, Sentence why) {
        refused++;
        console.complain(Sentence.of(
                "import.complaint",
                row.place().file(),
                Long.toString(row.place().line()),
                why));
    }
}
