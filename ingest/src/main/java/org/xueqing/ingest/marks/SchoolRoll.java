package org.xueqing.ingest.marks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.ClassNames;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.Wording;

/** Who was in which class of a school on a day, to be found by 学籍号, by number in class, or by name. */
final class SchoolRoll {

    private static final String PUPILS =
            """
            select m.student_id, m.class_id, c.grade, c.class_no, coalesce(p.name, '') as campus,
                   coalesce(r.national_id, '') as national_id, coalesce(r.pupil_no, '') as pupil_no,
                   coalesce(r.name, '') as name
              from class_members m join classes c using (class_id) join schools s using (school_id)
              left join campuses p using (campus_id) left join roster_pupils r using (student_id)
             where s.name = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
             order by m.student_id
            """;

    /** A pupil in the class of that day. */
    record Pupil(String studentId, String classId, int grade) {}

    private final ClassNames classNames;
    private final Map<String, Pupil> byNationalId = new HashMap<>();
    private final Map<String, Pupil> byPlace = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();
    private final Set<ClassName> classes = new HashSet<>();

    private SchoolRoll(LocalDate day) {
        classNames = new ClassNames(RosterRequest.schoolYear(day));
    }

    static SchoolRoll of(Connection connection, String school, LocalDate day) throws SQLException {
        SchoolRoll roll = new SchoolRoll(day);
        try (PreparedStatement statement = connection.prepareStatement(PUPILS)) {
            statement.setString(1, school);
            statement.setObject(2, day);
            statement.setObject(3, day);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    roll.add(row);
                }
            }
        }
        return roll;
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** The pupil of a row, or why there is none. Exactly one of the two is there. */
    record Found(Optional<Pupil> pupil, Optional<RefusedRow> refused) {}

    Found find(MarksRow row, String className) {
        if (!row.nationalId().isEmpty()) {
            Pupil pupil = byNationalId.get(Wording.half(row.nationalId()));
            return pupil == null
                    ? refused(row, "学籍号", Sentence.of("marks.no-pupil-id", row.nationalId()))
                    : found(pupil);
        }
        String stated = row.className().isEmpty() ? className : row.className();
        Optional<ClassName> home =
                classNames.read("", "", stated.isEmpty() ? row.sheet() : stated).flatMap(this::resolve);
        if (home.isEmpty()) {
            return refused(row, "班级", Sentence.of("marks.no-class", stated.isEmpty() ? row.sheet() : stated));
        }
        return inClass(row, home.get());
    }

    private Found inClass(MarksRow row, ClassName home) {
        String key = row.pupilNo().isEmpty() ? nameKey(home, row.name()) : numberKey(home, row.pupilNo());
        String said = row.pupilNo().isEmpty() ? row.name() : row.pupilNo();
        if (doubled.contains(key)) {
            return refused(row, "姓名", Sentence.of("marks.two-pupils", home.toString(), said));
        }
        Pupil pupil = byPlace.get(key);
        return pupil == null ? refused(row, "学号", Sentence.of("marks.no-pupil", home.toString(), said)) : found(pupil);
    }

    /** A name without campus means the one class of that name, wherever it is. */
    private Optional<ClassName> resolve(ClassName stated) {
        List<ClassName> candidates = classes.stream()
                .filter(it -> it.grade() == stated.grade() && it.classNo() == stated.classNo())
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private void add(ResultSet row) throws SQLException {
        ClassName home = new ClassName(row.getString("campus"), row.getInt("grade"), row.getInt("class_no"));
        Pupil pupil = new Pupil(row.getString("student_id"), row.getString("class_id"), row.getInt("grade"));
        classes.add(home);
        if (!row.getString("national_id").isEmpty()) {
            byNationalId.put(row.getString("national_id"), pupil);
        }
        put(numberKey(home, row.getString("pupil_no")), pupil);
        put(nameKey(home, row.getString("name")), pupil);
    }

    private void put(String key, Pupil pupil) {
        Pupil before = byPlace.put(key, pupil);
        if (before != null && !Objects.equals(before, pupil)) {
            doubled.add(key);
        }
    }

    private static String numberKey(ClassName home, String number) {
        return home + " no " + Wording.half(number).replaceFirst("^0+(?=.)", "");
    }

    private static String nameKey(ClassName home, String name) {
        return home + " name " + Wording.key(name);
    }

    private static Found found(Pupil pupil) {
        return new Found(Optional.of(pupil), Optional.empty());
    }

    private static Found refused(MarksRow row, String field, Sentence why) {
        return new Found(Optional.empty(), Optional.of(new RefusedRow(row.sheet(), row.row(), field, why)));
    }
}
