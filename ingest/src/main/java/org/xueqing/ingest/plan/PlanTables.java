package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.plan.Band.Need;

/** Writes plans into the store. */
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
