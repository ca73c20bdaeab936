package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** Plans in the store. */
final class PlanTables {

    private static final String INSERT =
            """
            insert into plans (plan_id, class_id, school_id, grade, made_for, setting, seconds, given_on, due_on, previewed,
                               point, run_id, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id) do update
               set made_for = excluded.made_for, setting = excluded.setting, seconds = excluded.seconds,
                   given_on = excluded.given_on, due_on = excluded.due_on, previewed = excluded.previewed,
                   point = excluded.point, run_id = excluded.run_id, made_at = excluded.made_at
            """;
    private static final String OTHER_DRAFTS =
            "delete from plans where class_id = ? and made_by = ? and plan_id <> ? and released_at is null";
    private static final String LISTS = "delete from plan_lists where plan_id = ?";
    private static final String LIST =
            "insert into plan_lists (plan_id, list_no, need, codes, removed) values (?, ?, ?, ?, ?)";
    private static final String PUPIL =
            "insert into plan_pupils (plan_id, list_no, student_id, code) values (?, ?, ?, ?)";
    private static final String LINE =
            """
            insert into plan_lines (plan_id, list_no, position, part, item_id, numbers, knowledge_points, seconds, is_locked,
                                    reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String FIND = "select * from plans where plan_id = ?";
    private static final String FIND_LISTS = "select * from plan_lists where plan_id = ? order by list_no";
    private static final String FIND_PUPILS =
            "select list_no, student_id from plan_pupils where plan_id = ? order by list_no, student_id";
    private static final String FIND_LINES = "select * from plan_lines where plan_id = ? order by list_no, position";

    private final Connection connection;

    PlanTables(Connection connection) {
        this.connection = connection;
    }

    /** Writes a draft in the place of what it was, and of the drafts that its maker has left for the class. */
    void write(ClassPlan plan) throws SQLException {
        PlanOrder order = plan.order();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, order.planId());
            statement.setString(2, plan.classId());
            statement.setString(3, plan.schoolId());
            statement.setInt(4, plan.grade());
            statement.setString(5, order.forWhom().name());
            statement.setString(6, order.setting().name());
            statement.setInt(7, order.seconds());
            statement.setObject(8, order.givenOn());
            statement.setObject(9, order.dueOn());
            statement.setArray(10, texts(new TreeSet<>(order.previewed())));
            statement.setString(11, order.point().orElse(null));
            statement.setObject(12, plan.runId(), java.sql.Types.BIGINT);
            statement.setString(13, order.by());
            statement.setObject(14, order.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        execute(OTHER_DRAFTS, plan.classId(), order.by(), order.planId());
        execute(LISTS, order.planId());
        for (PlanList list : plan.lists()) {
            writeList(order.planId(), list);
        }
        writePupils(plan);
        writeLines(order.planId(), plan.lists());
    }

    /** Writes the lines of one list of a draft. */
    void rewrite(String planId, PlanList list) throws SQLException {
        execute("delete from plan_lines where plan_id = ? and list_no = " + list.number(), planId);
        try (PreparedStatement statement =
                connection.prepareStatement("update plan_lists set removed = ? where plan_id = ? and list_no = ?")) {
            statement.setArray(1, texts(new TreeSet<>(list.removed())));
            statement.setString(2, planId);
            statement.setInt(3, list.number());
            statement.executeUpdate();
        }
        writeLines(planId, List.of(list));
    }

    private void writeList(String planId, PlanList list) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, planId);
            statement.setInt(2, list.number());
            statement.setString(3, list.need().map(Need::name).orElse(null));
            statement.setArray(4, texts(new TreeSet<>(list.codes())));
            statement.setArray(5, texts(new TreeSet<>(list.removed())));
            statement.executeUpdate();
        }
    }

    private void writePupils(ClassPlan plan) throws SQLException {
        String planId = plan.order().planId();
        Set<String> students = new TreeSet<>();
        plan.lists().forEach(list -> students.addAll(list.students()));
        Map<String, SheetCode> codes = SheetCodes.draw(connection, planId, students);
        try (PreparedStatement statement = connection.prepareStatement(PUPIL)) {
            for (PlanList list : plan.lists()) {
                for (String student : list.students()) {
                    statement.setString(1, planId);
                    statement.setInt(2, list.number());
                    statement.setString(3, student);
                    statement.setString(
                            4, Objects.requireNonNull(codes.get(student)).digits());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void writeLines(String planId, List<PlanList> lists) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINE)) {
            for (PlanList list : lists) {
                for (int at = 0; at < list.lines().size(); at++) {
                    PlanLine line = list.lines().get(at);
                    statement.setString(1, planId);
                    statement.setInt(2, list.number());
                    statement.setInt(3, at + 1);
                    statement.setString(4, line.line().part().name());
                    statement.setString(5, line.line().itemId());
                    statement.setString(6, line.line().item().numbers());
                    statement.setArray(7, texts(line.line().knowledgePoints()));
                    statement.setInt(8, line.line().seconds());
                    statement.setBoolean(9, line.isLocked());
                    statement.setString(10, ReasonJson.of(line.line().reason()));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Locked until the transaction ends, so that of two edits one sees the other. */
    Optional<ClassPlan> locked(String planId) throws SQLException {
        return find(FIND + " for update", planId);
    }

    Optional<ClassPlan> find(String planId) throws SQLException {
        return find(FIND, planId);
    }

    private Optional<ClassPlan> find(String sql, String planId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, planId);
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

    private int execute(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place]);
            }
            return statement.executeUpdate();
        }
    }

    private java.sql.Array texts(java.util.Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
