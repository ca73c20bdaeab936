package org.xueqing.ingest.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Store;

/**
 * Holds answers that say they belong to a test against the exam calendar of the school, where they come without a paper: the
 * calendar stands before every way in. Answers of a test that was given here went by it already, and pupils outside the
 * roster have no calendar.
 */
public final class ExamGuard {

    private static final String CLASSES =
            """
            select m.student_id, m.class_id, m.valid_from, m.valid_to, c.school_id, c.grade
              from class_members m join classes c using (class_id) join roster_pupils r using (student_id)
             where m.student_id = any (?)
            """;
    private static final String GIVEN =
            "select activity_id from activities where setting = 'TEST' and activity_id = any (?)";

    private final Store store;
    private final ZoneId zone;

    /** @param zone of the school's days */
    public ExamGuard(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** What speaks against each of these, in their order. */
    public List<Optional<Sentence>> objections(List<LearningEvent> events) {
        List<Answered> tests = events.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(answer -> answer.setting() == Setting.TEST)
                .toList();
        if (tests.isEmpty()) {
            return events.stream().map(event -> Optional.<Sentence>empty()).toList();
        }
        return store.inTransaction(connection -> objections(connection, events, tests));
    }

    private List<Optional<Sentence>> objections(Connection connection, List<LearningEvent> events, List<Answered> tests)
            throws SQLException {
        Map<String, List<Membership>> classes = classes(connection, tests);
        Set<String> given = given(connection, tests);
        Map<ClassDay, Optional<Sentence>> known = new HashMap<>();
        List<Optional<Sentence>> objections = new ArrayList<>();
        for (LearningEvent event : events) {
            boolean isAsked = event instanceof Answered answer
                    && answer.setting() == Setting.TEST
                    && !given.contains(String.valueOf(answer.activityId()));
            objections.add(
                    isAsked ? objection(connection, (Answered) event, classes, known) : Optional.<Sentence>empty());
        }
        return objections;
    }

    private Optional<Sentence> objection(
            Connection connection,
            Answered answer,
            Map<String, List<Membership>> classes,
            Map<ClassDay, Optional<Sentence>> known)
            throws SQLException {
        List<Membership> own = classes.getOrDefault(answer.studentId(), List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (answer.answeredAt() == null) {
            return Optional.of(Sentence.of("exam.undated"));
        }
        LocalDate day = day(answer.answeredAt());
        Membership then = own.stream()
                .filter(membership -> membership.holdsOn(day))
                .findFirst()
                .orElse(own.get(own.size() - 1));
        ClassDay of = new ClassDay(then.classId(), day);
        Optional<Sentence> objection = known.get(of);
        if (objection == null) {
            objection = CalendarTables.objection(connection, then.schoolId(), then.grade(), then.classId(), day);
            known.put(of, objection);
        }
        return objection;
    }

    private LocalDate day(Instant answeredAt) {
        return LocalDate.ofInstant(answeredAt, zone);
    }

    private record ClassDay(String classId, LocalDate day) {}

    private record Membership(String classId, LocalDate from, @Nullable LocalDate to, String schoolId, int grade) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private static Map<String, List<Membership>> classes(Connection connection, List<Answered> tests)
            throws SQLException {
        Map<String, List<Membership>> classes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CLASSES)) {
            statement.setArray(
                    1, texts(connection, tests.stream().map(Answered::studentId).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    classes.computeIfAbsent(row.getString("student_id"), student -> new ArrayList<>())
                            .add(membership(row));
                }
            }
        }
        return classes;
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("class_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("school_id"),
                row.getInt("grade"));
    }

    private static Set<String> given(Connection connection, List<Answered> tests) throws SQLException {
        Set<String> given = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(GIVEN)) {
            statement.setArray(
                    1,
                    texts(
                            connection,
                            tests.stream()
                                    .map(Answered::activityId)
                                    .filter(Objects::nonNull)
                                    .toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    given.add(row.getString(1));
                }
            }
        }
        return given;
    }

    private static java.sql.Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().distinct().toArray());
    }
}
