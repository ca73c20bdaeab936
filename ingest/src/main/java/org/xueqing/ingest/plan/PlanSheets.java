package org.xueqing.ingest.plan;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.practice.Attempt;
import org.xueqing.ingest.practice.Attempts;
import org.xueqing.ingest.store.Store;

/** Printed sheets of released plans, found by their code, and what stands of each. */
public final class PlanSheets {

    private static final String FIND =
            """
            select n.class_id, n.school_id, l.activity_id, p.student_id, p.keyed_at, p.keyed_by
              from plan_pupils p join plans n using (plan_id) join plan_lists l using (plan_id, list_no)
             where p.code = ? and l.activity_id is not null
            """;
    private final Store store;
    private final Activities activities;
    private final Attempts attempts;

    public PlanSheets(Store store) {
        this.store = store;
        this.activities = new Activities(store);
        this.attempts = new Attempts(store);
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
     * @param isOnScreen the pupil has answered it there and nobody entered it before, so nothing of the paper counts
     * @param written what was entered; empty where nothing was
     */
    public record Place(ActivityItem item, boolean isOnScreen, String written) {}

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
        Map<String, List<Attempt>> attempts = new HashMap<>();
        this.attempts
                .within(sheet.studentId(), List.of(sheet.activity().activityId()))
                .forEach(attempt -> attempts.computeIfAbsent(attempt.itemId(), absent -> new ArrayList<>())
                        .add(attempt));
        return sheet.activity().items().stream()
                .map(item -> place(item, attempts.getOrDefault(item.itemId(), List.of())))
                .toList();
    }

    private static Place place(ActivityItem item, List<Attempt> attempts) {
        Optional<Attempt> entered =
                attempts.stream().filter(PlanSheets::isOfPaper).findFirst();
        return new Place(
                item,
                entered.isEmpty() && !attempts.isEmpty(),
                entered.or(() -> attempts.stream().findFirst())
                        .map(PlanSheets::written)
                        .orElse(""));
    }

    /** On the screen every answer belongs to a sitting; nobody sits where paper is entered. */
    private static boolean isOfPaper(Attempt attempt) {
        return attempt.sessionId() == null;
    }

    private static String written(Attempt attempt) {
        String response = attempt.response();
        return response != null ? response : attempt.isCorrect() ? "√" : "×";
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
