package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.ClassPlan.Released;
import org.xueqing.ingest.plan.PlanOrder.ForWhom;
import org.xueqing.item.choice.Candidate;
import org.xueqing.plan.Band.Need;
import org.xueqing.plan.Line;
import org.xueqing.plan.Part;

/** Reads plans from the store. */
final class StoredPlans {

    private static final String FIND = "select * from plans where plan_id = ?";
    private static final String DRAFT =
            "select * from plans where class_id = ? and made_by = ? and released_at is null order by made_at desc limit 1";
    private static final String FIND_LISTS = "select * from plan_lists where plan_id = ? order by list_no";
    private static final String FIND_PUPILS =
            "select list_no, student_id from plan_pupils where plan_id = ? order by list_no, student_id";
    private static final String FIND_LINES = "select * from plan_lines where plan_id = ? order by list_no, position";
    private static final String LOCK_CLASS = "select from classes where class_id = ? for no key update";

    private final Connection connection;

    StoredPlans(Connection connection) {
        this.connection = connection;
    }

    /** Until the transaction ends nobody else drafts or releases for the class. */
    void lockClass(String classId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_CLASS)) {
            statement.setString(1, classId);
            statement.executeQuery().close();
        }
    }

    /** What its maker has left for the class without releasing it. */
    Optional<ClassPlan> draft(String classId, String by) throws SQLException {
        return find(DRAFT, classId, by);
    }

    /** Locked until the transaction ends, so that of two edits one sees the other. */
    Optional<ClassPlan> locked(String planId) throws SQLException {
        return find(FIND + " for update", planId);
    }

    Optional<ClassPlan> find(String planId) throws SQLException {
        return find(FIND, planId);
    }

    private Optional<ClassPlan> find(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(plan(row)) : Optional.empty();
            }
        }
    }

    private ClassPlan plan(ResultSet row) throws SQLException {
        String planId = row.getString("plan_id");
        PlanOrder order = new PlanOrder(
                planId,
                ForWhom.valueOf(row.getString("made_for")),
                Setting.valueOf(row.getString("setting")),
                row.getInt("seconds"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Set.of((String[]) row.getArray("previewed").getArray()),
                Optional.ofNullable(row.getString("point")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
        @Nullable String releasedBy = row.getString("released_by");
        return new ClassPlan(
                order,
                row.getString("class_id"),
                row.getString("school_id"),
                row.getInt("grade"),
                row.getObject("run_id", Long.class),
                releasedBy == null
                        ? Optional.empty()
                        : Optional.of(new Released(
                                releasedBy,
                                row.getObject("released_at", OffsetDateTime.class)
                                        .toInstant())),
                lists(planId));
    }

    private List<PlanList> lists(String planId) throws SQLException {
        Map<Integer, List<String>> students = new HashMap<>();
        each(FIND_PUPILS, planId, row -> students.computeIfAbsent(row.getInt(1), absent -> new ArrayList<>())
                .add(row.getString(2)));
        Map<Integer, List<PlanLine>> lines = new HashMap<>();
        each(FIND_LINES, planId, row -> lines.computeIfAbsent(row.getInt("list_no"), absent -> new ArrayList<>())
                .add(line(row)));
        List<PlanList> lists = new ArrayList<>();
        each(FIND_LISTS, planId, row -> {
            int number = row.getInt("list_no");
            lists.add(new PlanList(
                    number,
                    Optional.ofNullable(row.getString("need")).map(Need::valueOf),
                    Set.of((String[]) row.getArray("codes").getArray()),
                    Set.of((String[]) row.getArray("removed").getArray()),
                    row.getString("activity_id"),
                    students.getOrDefault(number, List.of()),
                    lines.getOrDefault(number, List.of())));
        });
        return lists;
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                new Line(
                        Part.valueOf(row.getString("part")),
                        new Candidate(row.getString("item_id"), row.getString("numbers")),
                        List.of((String[]) row.getArray("knowledge_points").getArray()),
                        row.getInt("seconds"),
                        ReasonJson.read(row.getString("reason"))),
                row.getBoolean("is_locked"));
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, String planId, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, planId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
