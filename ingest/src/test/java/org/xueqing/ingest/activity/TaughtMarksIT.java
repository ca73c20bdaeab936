package org.xueqing.ingest.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.catalogue.BookPages;
import org.xueqing.ingest.catalogue.BookPages.Entry;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.flow.Installation;

/** What teachers say of lessons and of books. */
class TaughtMarksIT {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final UUID FORM = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final BookPages.Page PAGE =
            new BookPages.Page("补充习题", "sujiao-2013", new Volume(3, Semester.FIRST), 12);

    @TempDir
    static Path folder;

    private static Installation installation;
    private static TaughtMarks marks;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder);
        marks = new TaughtMarks(installation.store(), InstantSource.fixed(NOW));
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void aFormSentTwiceIsOneAndAnEventHoldsEightPoints() {
        List<String> points =
                IntStream.rangeClosed(104, 113).mapToObj(n -> "K" + n).toList();
        assertThat(marks.mark(marking("c", points, List.of(), FORM))).isTrue();
        assertThat(marks.mark(marking("c", points, List.of(), FORM))).isTrue();
        assertThat(marks.mark(marking("c", List.of("K104"), List.of(), FORM))).isFalse();
        Installations.awaitLanded(installation);
        assertThat(Installations.query(
                        installation,
                        "select cardinality(knowledge_points) from lessons where class_id = 'c' order by 1"))
                .hasToString("[[2], [8]]");
    }

    @Test
    void aTickTakenAwayMakesThePointUntaughtAgain() {
        marks.mark(marking("d", List.of("K104", "K105"), List.of(), new UUID(1, 1)));
        Installations.awaitLanded(installation);
        marks.mark(marking("d", List.of(), List.of("K104"), new UUID(1, 2)));
        Installations.awaitLanded(installation);
        assertThat(Installations.query(installation, "select knowledge_point from taught_points where class_id = 'd'"))
                .hasToString("[[K105]]");
    }

    @Test
    void aRevisionDoesNotMoveTheDayAPointWasFirstTaughtAndTakingItBackForgetsTheDay() {
        said("TAUGHT", "2026-09-07", 1);
        said("REVIEWED", "2026-11-02", 2);
        assertThat(days()).hasToString("[[2026-09-07, 2026-11-02]]");
        said("WITHDRAWN", "2026-11-03", 3);
        assertThat(days()).isEmpty();
        said("TAUGHT", "2026-11-04", 4);
        said("TAUGHT", "2026-11-05", 5);
        assertThat(days()).hasToString("[[2026-11-04, 2026-11-05]]");
    }

    @Test
    void aPointKnownFromRevisionsAloneHasTheDayOfTheFirst() {
        said("REVIEWED", "2026-10-12", 6);
        said("REVIEWED", "2026-10-08", 7);
        assertThat(days()).hasToString("[[2026-10-08, 2026-10-12]]");
    }

    /** Straight into the table: only the order in which words arrived matters here. */
    private static void said(String kind, String day, int arrived) {
        String sql = "insert into lessons values ('revised', gen_random_uuid(), '{K108}', ?, ?::date, 'wang',"
                + " timestamptz '2026-11-06' + ? * interval '1 minute')";
        installation.store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, kind);
                statement.setString(2, day);
                statement.setInt(3, arrived);
                return statement.executeUpdate();
            }
        });
    }

    private static List<List<String>> days() {
        return Installations.query(
                installation,
                "select taught_at::date, last_worked_at::date from taught_points where class_id = 'revised'");
    }

    @AfterEach
    void forget() {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("delete from lessons where class_id = 'revised'");
            }
        });
    }

    @Test
    void aMappingOfAPageKeepsItsHistoryAndRaisesTheBank() {
        long before = bank();
        List<Entry> entries = List.of(Entry.of(PAGE, "1", List.of("K104")), Entry.of(PAGE, "2", List.of()));
        assertThat(put(entries, "wang")).isEqualTo(new BookPages.Changed(2, 1));
        assertThat(put(entries, "wang")).isEqualTo(new BookPages.Changed(0, 0));
        assertThat(put(List.of(Entry.of(PAGE, "1", List.of("K105"))), "li")).isEqualTo(new BookPages.Changed(0, 1));
        assertThat(bank()).isEqualTo(before + 2);
        assertThat(Installations.query(
                        installation,
                        "select knowledge_points, changed_by from item_mapping_changes where item_id = '"
                                + PAGE.itemId("1") + "' order by change_id"))
                .hasToString("[[{K104}, wang], [{K105}, li]]");
        assertThat(BookPages.unknown(installation.store(), List.of("K104", "K999")))
                .containsExactly("K999");
    }

    private static BookPages.Changed put(List<Entry> entries, String by) {
        return BookPages.put(installation.store(), entries, new ItemMapping.By(by, NOW));
    }

    private static long bank() {
        return Long.parseLong(Installations.query(installation, "select version from versions where name = 'bank'")
                .get(0)
                .get(0));
    }

    private static TaughtMarks.Marking marking(String classId, List<String> taught, List<String> withdrawn, UUID form) {
        return new TaughtMarks.Marking(classId, taught, withdrawn, NOW, "wang", form);
    }
}
