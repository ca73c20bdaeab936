package org.xueqing.dashboard.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a report says, in the reader's language, in the order in which every form says it.
 *
 * @param about of whom, and from which data
 */
public record Report(String title, String about, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * A part under a heading.
     *
     * @param sentences before the tables
     * @param notes how the figures came about, after them
     */
    public record Section(String heading, List<String> sentences, List<Grid> grids, List<String> notes) {

        public Section {
            sentences = List.copyOf(sentences);
            grids = List.copyOf(grids);
            notes = List.copyOf(notes);
        }

        public static Section saying(String heading, String... sentences) {
            return new Section(heading, List.of(sentences), List.of(), List.of());
        }
    }

    /**
     * A table; its first column says what a row is about.
     *
     * @param caption may be empty
     */
    public record Grid(String caption, List<String> columns, List<List<Value>> rows) {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Value> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row + " has not the columns " + columns);
                }
            }
        }
    }

    /** Everything that is said, in order: what each form has to hold. */
    public Stream<String> words() {
        return Stream.concat(Stream.of(title, about), sections.stream().flatMap(Report::words));
    }

    private static Stream<String> words(Section section) {
        return Stream.of(
                        Stream.of(section.heading()),
                        section.sentences().stream(),
                        section.grids().stream().flatMap(Report::words),
                        section.notes().stream())
                .flatMap(words -> words);
    }

    private static Stream<String> words(Grid grid) {
        return Stream.of(
                        Stream.of(grid.caption()),
                        grid.columns().stream(),
                        grid.rows().stream().flatMap(row -> row.stream().map(Value::text)))
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty());
    }
}
