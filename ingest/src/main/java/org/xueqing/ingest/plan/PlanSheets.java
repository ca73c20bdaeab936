package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.practice.Attempt;
import org.xueqing.ingest.practice.Attempts;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/**
 * Printed sheets of released plans, found by their code and entered: what stands on the paper is graded as on the screen and goes
 * the way of every keyed result.
 */
public final class PlanSheets {

    private static final Set<String> RIGHT = Set.of("√", "✓", ".", "。", "v", "V", "对");
    private static final Set<String> WRONG = Set.of("×", "✗", "x", "X", "错");

    private static final String FIND =
            """
            select n.class_id, n.school_id, l.activity_id, p.student_id, p.keyed_at, p.keyed_by
              from plan_pupils p join plans n using (plan_id) join plan_lists l using (plan_id, list_no)
             where p.code = ? and l.activity_id is not null
            """;
    private static final String CLAIM =
            """
            update plan_pupils set keyed_at = ?, keyed_by = ? where code = ? and keyed_at is not distinct from ?
            """;

    private final Store store;
    private final Activities activities;
    private final Attempts attempts;
    private final GivenItems items;
    private final PaperDesk desk;
    private final InstantSource clock;

    public PlanSheets(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.activities = new Activities(store);
        this.attempts = new Attempts(store);
        this.items = new GivenItems(store);
        this.desk = new PaperDesk(store, clock, zone);
        this.clock = clock;
    }

    /**
     * A sheet that was given.
     *
     * @param keyed when it was entered last and by whom; empty while nobody has
     */
    public record Sheet(
            SheetCode code, String classId, Activity activity, String studentId, Optional<ClassPlan.Released> keyed) {}

    /**
     * An item of a sheet as it stands.
     *
     * @param isOnScreen the pupil has answered it there, so nothing of the paper counts
     * @param written what was entered; empty where nothing was
     */
    public record Place(ActivityItem item, boolean isOnScreen, String written) {}

    /** What became of an entered sheet. */
    public sealed interface Entered {

        /** @param answers how many stand now, of those on paper */
        record Stored(int answers, Tally tally) implements Entered {}

        /** Nothing was stored. @param why by label */
        record Unreadable(Map<String, Sentence> why) implements Entered {}

        /** Somebody has entered it meanwhile; nothing was stored. */
        record Overtaken() implements Entered {}
    }

    public Optional<Sheet> find(SheetCode code) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, code.digits());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(sheet(code, row)) : Optional.empty();
                }
            }
        });
    }

    private Sheet sheet(SheetCode code, ResultSet row) throws SQLException {
        String by = row.getString("keyed_by");
        OffsetDateTime at = row.getObject("keyed_at", OffsetDateTime.class);
        return new Sheet(
                code,
                row.getString("class_id"),
                activities.find(row.getString("activity_id")).orElseThrow(),
                row.getString("student_id"),
                by == null || at == null ? Optional.empty() : Optional.of(new ClassPlan.Released(by, at.toInstant())));
    }

    /** In the order of the sheet. */
    public List<Place> places(Sheet sheet) {
        Map<String, Attempt> first = new HashMap<>();
        attempts.of(sheet.studentId()).stream()
                .filter(attempt -> sheet.activity().activityId().equals(attempt.activityId()))
                .forEach(attempt -> first.putIfAbsent(attempt.itemId(), attempt));
        return sheet.activity().items().stream()
                .map(item -> place(item, Optional.ofNullable(first.get(item.itemId()))))
                .toList();
    }

    /** On the screen every answer belongs to a sitting; nobody sits where paper is entered. */
    private static Place place(ActivityItem item, Optional<Attempt> first) {
        return new Place(
                item,
                first.filter(attempt -> attempt.sessionId() != null).isPresent(),
                first.map(PlanSheets::written).orElse(""));
    }

    private static String written(Attempt attempt) {
        String response = attempt.response();
        return response != null ? response : attempt.isCorrect() ? "√" : "×";
    }

    /**
     * Takes what stands on the sheet: the answers as written, √ for right, × for wrong, nothing for not answered. The same again
     * changes nothing; something else puts right what was entered before.
     *
     * @param typed by item id
     * @param by login
     */
    public Entered enter(Sheet sheet, Map<String, String> typed, String by) {
        List<ActivityItem> onPaper = places(sheet).stream()
                .filter(place -> !place.isOnScreen())
                .map(Place::item)
                .toList();
        Map<String, Mark> marks = new HashMap<>();
        Map<String, Sentence> unreadable = new LinkedHashMap<>();
        Map<String, GivenItems.Found> contents = items.find(
                sheet.activity().schoolId(),
                onPaper.stream().map(ActivityItem::itemId).toList());
        for (ActivityItem item : onPaper) {
            String written = typed.getOrDefault(item.itemId(), "").strip();
            if (!written.isEmpty()) {
                read(item, written, contents, marks, unreadable);
            }
        }
        return unreadable.isEmpty() ? stored(sheet, onPaper, marks, by) : new Entered.Unreadable(unreadable);
    }

    private static void read(
            ActivityItem item,
            String written,
            Map<String, GivenItems.Found> contents,
            Map<String, Mark> marks,
            Map<String, Sentence> unreadable) {
        GivenItems.Found found = contents.get(item.itemId());
        if (RIGHT.contains(written) || WRONG.contains(written) || found == null) {
            marks.put(item.itemId(), RIGHT.contains(written) ? Mark.RIGHT : Mark.WRONG);
            return;
        }
        Grade grade = Grader.grade(written, found.content().rule());
        if (grade instanceof Grade.Unreadable why) {
            unreadable.put(item.label(), GradeWords.said(why.reason()));
        } else {
            marks.put(item.itemId(), new Mark(grade.isRight(), null, written));
        }
    }

    private Entered stored(Sheet sheet, List<ActivityItem> onPaper, Map<String, Mark> marks, String by) {
        if (!store.inTransaction(connection -> claim(connection, sheet, by))) {
            return new Entered.Overtaken();
        }
        Tally tally = desk.take(
                sheet.activity().of(onPaper),
                new PaperDesk.Results(
                        sheet.classId(),
                        Map.of(sheet.studentId(), Presence.EXPECTED),
                        Map.of(sheet.studentId(), marks),
                        by));
        return new Entered.Stored(marks.size(), tally);
    }

    private boolean claim(Connection connection, Sheet sheet, String by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            Instant now = clock.instant();
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, by);
            statement.setString(3, sheet.code().digits());
            statement.setObject(
                    4,
                    sheet.keyed().map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            return statement.executeUpdate() == 1;
        }
    }

    /** Codes of a class's sheets by pupil, of one plan. */
    public Map<String, SheetCode> codes(String planId) {
        return store.inTransaction(connection -> {
            Map<String, SheetCode> codes = new HashMap<>();
            try (PreparedStatement statement =
                    connection.prepareStatement("select student_id, code from plan_pupils where plan_id = ?")) {
                statement.setString(1, planId);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        codes.put(row.getString(1), new SheetCode(row.getString(2)));
                    }
                }
            }
            return codes;
        });
    }
}
