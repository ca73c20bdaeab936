package org.xueqing.ingest.marks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;

/** Takes the results of a paper from a sheet, in two steps: the plan says what would go in, taking it does that. */
public final class MarksImport {

    private final Store store;
    private final PaperDesk desk;
    private final InstantSource clock;

    public MarksImport(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.desk = new PaperDesk(store, clock, zone);
        this.clock = clock;
    }

    /**
     * Changes nothing.
     *
     * @throws SpokenException if the file as a whole cannot be read, or the school has nobody on its roster
     */
    public MarksPlan plan(Path file, PaperRequest request) throws IOException {
        List<MarksSheet> sheets = sheets(file);
        return store.inTransaction(connection -> {
            SchoolRoll roll = SchoolRoll.of(connection, request.school(), request.day());
            if (roll.isEmpty()) {
                throw new SpokenException(Sentence.of("marks.no-school", request.school()));
            }
            return new Planning(file, request, schoolId(connection, request.school()), points(connection), roll)
                    .plan(sheets);
        });
    }

    /**
     * Takes what was planned into the log. Results that are there already change nothing, others correct what was there.
     *
     * @throws SpokenException if rows are refused and the request does not skip them, or the exam calendar objects
     */
    public Tally take(MarksPlan plan) {
        if (!plan.isAllowed()) {
            throw new SpokenException(
                    Sentence.of("marks.refused", plan.refused().size()));
        }
        give(plan);
        if (!plan.pointsOfItems().isEmpty()) {
            ItemBank.map(store, plan.pointsOfItems());
        }
        Tally tally = Tally.NONE;
        for (Map.Entry<Activity, List<PaperDesk.Results>> activity :
                plan.results().entrySet()) {
            for (PaperDesk.Results results : activity.getValue()) {
                tally = tally.plus(desk.take(activity.getKey(), results));
            }
        }
        return tally;
    }

    private void give(MarksPlan plan) {
        Map<Activity, List<String>> classes = new LinkedHashMap<>();
        plan.results()
                .forEach((activity, results) -> classes.put(
                        activity,
                        results.stream().map(PaperDesk.Results::classId).toList()));
        new Activities(store)
                .giveAll(
                        classes,
                        new Activities.Order(
                                plan.request().by(),
                                clock.instant(),
                                plan.request().overriding()));
    }

    private static List<MarksSheet> sheets(Path file) throws IOException {
        Table table = Table.read(file);
        List<MarksSheet> sheets = new ArrayList<>();
        for (Sheet sheet : table.sheets()) {
            if (!sheet.rows().isEmpty()) {
                sheets.add(MarksSheet.read(String.valueOf(file.getFileName()), sheet));
            }
        }
        if (sheets.stream()
                .allMatch(sheet -> sheet.rows().isEmpty() && sheet.refused().isEmpty())) {
            throw new SpokenException(Sentence.of("import.no-rows", file));
        }
        return sheets;
    }

    private static String schoolId(Connection connection, String school) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select school_id from schools where name = ?")) {
            statement.setString(1, school);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Ids of the curriculum's points, by id and by Chinese name. */
    private static Map<String, String> points(Connection connection) throws SQLException {
        Map<String, String> points = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, name_zh from knowledge_points order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                points.put(row.getString(1), row.getString(1));
                points.putIfAbsent(row.getString(2), row.getString(1));
            }
        }
        return points;
    }

    /** Puts rows and pupils together. */
    private static final class Planning {

        private final Path file;
        private final PaperRequest request;
        private final String schoolId;
        private final Map<String, String> points;
        private final SchoolRoll roll;
        private final Map<String, RefusedRow> refused = new LinkedHashMap<>();
        private final Map<String, MarksRow> rowOfPupil = new HashMap<>();
        private final Map<Integer, Map<String, PaperDesk.Results>> byGrade = new TreeMap<>();
        private long cells;

        Planning(Path file, PaperRequest request, String schoolId, Map<String, String> points, SchoolRoll roll) {
            this.file = file;
            this.request = request;
            this.schoolId = schoolId;
            this.points = points;
            this.roll = roll;
        }

        MarksPlan plan(List<MarksSheet> sheets) {
            List<PaperColumn> columns = sheets.get(0).columns();
            for (MarksSheet sheet : sheets) {
                requireSameItems(columns, sheet.columns());
                sheet.refused().forEach(this::refuse);
                sheet.rows().forEach(this::place);
            }
            Map<Activity, List<PaperDesk.Results>> results = new LinkedHashMap<>();
            Map<String, List<String>> pointsOfItems = new LinkedHashMap<>();
            byGrade.forEach((grade, classes) -> {
                Activity activity = activity(grade, columns);
                results.put(
                        activity,
                        classes.values().stream()
                                .map(result -> byItem(activity, result))
                                .toList());
                pointsOfItems.putAll(pointsOfItems(activity, columns));
            });
            return new MarksPlan(
                    file, request, results, pointsOfItems, List.copyOf(refused.values()), rowOfPupil.size(), cells);
        }

        private void requireSameItems(List<PaperColumn> first, List<PaperColumn> other) {
            List<String> labels = first.stream()
                    .map(column -> column.label() + column.fullMarks())
                    .toList();
            if (!labels.equals(other.stream()
                    .map(column -> column.label() + column.fullMarks())
                    .toList())) {
                throw new SpokenException(Sentence.of("marks.other-items", file.getFileName()));
            }
        }

        private void place(MarksRow row) {
            SchoolRoll.Found found = roll.find(row, request.className());
            found.refused().ifPresent(this::refuse);
            found.pupil().ifPresent(pupil -> place(row, pupil));
        }

        /** Two rows of one pupil refuse each other: nobody can tell which one holds. */
        private void place(MarksRow row, SchoolRoll.Pupil pupil) {
            MarksRow before = rowOfPupil.putIfAbsent(pupil.studentId(), row);
            PaperDesk.Results results = byGrade.computeIfAbsent(pupil.grade(), absent -> new TreeMap<>())
                    .computeIfAbsent(
                            pupil.classId(),
                            classId -> new PaperDesk.Results(classId, new TreeMap<>(), new TreeMap<>(), request.by()));
            if (before == null) {
                cells += row.marks().size();
                results.presences().put(pupil.studentId(), row.presence());
                results.marks().put(pupil.studentId(), row.marks());
                return;
            }
            results.presences().remove(pupil.studentId());
            results.marks().remove(pupil.studentId());
            refuse(twice(before, row));
            refuse(twice(row, before));
        }

        private static RefusedRow twice(MarksRow row, MarksRow other) {
            return new RefusedRow(row.sheet(), row.row(), "", Sentence.of("marks.pupil-twice", other.row()));
        }

        private void refuse(RefusedRow row) {
            refused.putIfAbsent(row.sheet() + "/" + row.row(), row);
        }

        /** The same paper again has the same identity. */
        private Activity activity(int grade, List<PaperColumn> columns) {
            String id = "paper-"
                    + NameBasedId.of(
                            schoolId + "/" + request.title(), request.day().toString(), grade);
            List<ActivityItem> items = new ArrayList<>();
            for (PaperColumn column : columns) {
                items.add(new ActivityItem(
                        items.size() + 1, column.label(), id + "#" + column.label(), column.fullMarks(), null));
            }
            return new Activity(
                    id,
                    schoolId,
                    grade,
                    request.title(),
                    request.setting(),
                    Activity.Medium.PAPER,
                    request.day(),
                    request.day(),
                    items);
        }

        private static PaperDesk.Results byItem(Activity activity, PaperDesk.Results byLabel) {
            Map<String, Map<String, Mark>> marks = new HashMap<>();
            byLabel.marks().forEach((student, own) -> {
                Map<String, Mark> items = new HashMap<>();
                own.forEach((label, mark) -> items.put(activity.activityId() + "#" + label, mark));
                marks.put(student, items);
            });
            return new PaperDesk.Results(byLabel.classId(), byLabel.presences(), marks, byLabel.by());
        }

        private Map<String, List<String>> pointsOfItems(Activity activity, List<PaperColumn> columns) {
            Map<String, List<String>> mapped = new HashMap<>();
            for (PaperColumn column : columns) {
                if (!column.knowledgePoints().isEmpty()) {
                    mapped.put(
                            activity.activityId() + "#" + column.label(),
                            column.knowledgePoints().stream()
                                    .map(point -> point(column, point))
                                    .toList());
                }
            }
            return mapped;
        }

        private String point(PaperColumn column, String named) {
            return Optional.ofNullable(points.get(named))
                    .orElseThrow(() -> new SpokenException(Sentence.of("marks.no-point", column.label(), named)));
        }
    }
}
