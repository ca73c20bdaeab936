package org.xueqing.dashboard.work.textbook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.textbook.TextbookPoint.Holding;
import org.xueqing.dashboard.work.textbook.TextbookPoint.Link;
import org.xueqing.ingest.textbook.UnitNotes;

/** What the store knows of a class, its school and the points of a unit. */
@Repository
class TextbookQueries {

    private static final String HOLDINGS =
            """
            select knowledge_point, pupils, mastered, answers from class_summaries join published_run using (run_id)
             where class_id = :class and knowledge_point = any (:points) and pupils > 0
            """;
    private static final String TAUGHT =
            "select knowledge_point, taught_at from taught_points where class_id = :class and knowledge_point = any (:points)";
    private static final String ITEMS =
            """
            select m.knowledge_point, count(*) as items from item_knowledge_points m join items i using (item_id)
             where m.knowledge_point = any (:points) group by m.knowledge_point
            """;
    private static final String LINKS =
            """
            select resource_id, knowledge_point, title, url, kind, added_by from learning_resources
             where school_id = :school and knowledge_point = any (:points) and withdrawn_at is null order by resource_id
            """;
    /** First answers of the last months that were wrong and not taken back, with the words of their items. */
    private static final String WRONG =
            """
            select m.knowledge_point, a.item_id, i.stem, a.student_id, a.response
              from run_class_members c join published_run using (run_id)
              join answers a on a.student_id = c.student_id
              join item_knowledge_points m on m.item_id = a.item_id
              left join items i on i.item_id = a.item_id
             where c.class_id = :class and m.knowledge_point = any (:points) and not a.correct and a.attempt = 1
               and a.response is not null and a.ordered_at >= :since
               and not exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
            """;

    private static final String NOTES =
            """
            select text, written_by, written_at from unit_notes
             where school_id = :school and edition = :edition and grade = :grade and volume = :volume and unit_no = :unit
             order by note_id desc limit 50
            """;

    private final JdbcClient store;
    private final AccountNames names;

    TextbookQueries(JdbcClient store, AccountNames names) {
        this.store = store;
        this.names = names;
    }

    /** One version of a note. */
    public record Note(String text, String by, Instant at) {}

    /** A wrong answer of a pupil. @param stem null where nobody knows the item's words */
    record Wrong(String knowledgePoint, String itemId, @Nullable String stem, String studentId, String response) {}

    Map<String, Holding> holdings(VisibleClass visible, Collection<String> points) {
        Map<String, Holding> holdings = new HashMap<>();
        asked(HOLDINGS, visible, points).query(row -> {
            holdings.put(
                    row.getString("knowledge_point"),
                    new Holding(row.getInt("pupils"), row.getInt("mastered"), row.getLong("answers")));
        });
        return holdings;
    }

    Map<String, Instant> taught(VisibleClass visible, Collection<String> points) {
        Map<String, Instant> taught = new HashMap<>();
        asked(TAUGHT, visible, points).query(row -> {
            taught.put(row.getString("knowledge_point"), instant(row, "taught_at"));
        });
        return taught;
    }

    Map<String, Long> items(Collection<String> points) {
        Map<String, Long> items = new HashMap<>();
        store.sql(ITEMS).param("points", points.toArray(String[]::new)).query(row -> {
            items.put(row.getString("knowledge_point"), row.getLong("items"));
        });
        return items;
    }

    Map<String, List<Link>> links(VisibleClass visible, Collection<String> points) {
        Map<String, List<Link>> links = new HashMap<>();
        store.sql(LINKS)
                .param("school", visible.schoolId())
                .param("points", points.toArray(String[]::new))
                .query(row -> {
                    links.computeIfAbsent(row.getString("knowledge_point"), point -> new ArrayList<>())
                            .add(link(row));
                });
        return links;
    }

    List<Wrong> wrong(VisibleClass visible, Collection<String> points, Instant since) {
        return asked(WRONG, visible, points)
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> new Wrong(
                        row.getString("knowledge_point"),
                        row.getString("item_id"),
                        row.getString("stem"),
                        row.getString("student_id"),
                        row.getString("response")))
                .list();
    }

    /** The last version first, with names for logins. */
    List<Note> notes(UnitNotes.Unit unit) {
        List<Note> notes = store.sql(NOTES)
                .param("school", unit.schoolId())
                .param("edition", unit.edition())
                .param("grade", unit.volume().grade())
                .param("volume", unit.volume().semester().sign())
                .param("unit", unit.number())
                .query((row, number) ->
                        new Note(row.getString("text"), row.getString("written_by"), instant(row, "written_at")))
                .list();
        Map<String, String> known = names.of(notes.stream().map(Note::by).toList());
        return notes.stream()
                .map(note -> new Note(note.text(), known.getOrDefault(note.by(), note.by()), note.at()))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, VisibleClass visible, Collection<String> points) {
        return store.sql(sql).param("class", visible.id()).param("points", points.toArray(String[]::new));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("resource_id"),
                row.getString("title"),
                URI.create(row.getString("url")),
                row.getString("kind"),
                row.getString("added_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
