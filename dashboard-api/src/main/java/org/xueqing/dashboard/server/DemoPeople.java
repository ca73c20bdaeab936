package org.xueqing.dashboard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.roster.ClassStatements;
import org.xueqing.ingest.roster.ClassStatements.PaperForms;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.store.Store;
import org.xueqing.simulation.SimulatedClass;
import org.xueqing.simulation.SimulatedPupil;

/**
 * The people of the simulated school: guardians and 学籍号 by the roster sheet that the school would send, then its calendar
 * and the consent collected on paper.
 */
final class DemoPeople {

    static final String DISTRICT = "示范区";

    private static final String HEADER = "学籍号,学号,姓名,性别,年级,班级,家长姓名,家长手机";
    private static final String TERM =
            """
            insert into terms values (:school, :year, '上', :first, :last, :examFrom, :examTo) on conflict do nothing
            """;
    private static final String LEAD =
            """
            insert into staff (staff_id, school_id, name) values ('t-demo-lead', :school, '示范教研组长')
            on conflict do nothing
            """;
    private static final String LEADS =
            """
            insert into grade_leads (staff_id, school_id, grade, valid_from)
            values ('t-demo-lead', :school, :grade, :day) on conflict do nothing
            """;
    private static final String GUARDIAN =
            "select guardian_id from guardianships where student_id = :student order by guardian_id limit 1";

    private final Store store;
    private final JdbcClient sql;
    private final DemoSchool school;
    private final InstantSource clock;

    DemoPeople(Store store, DemoSchool school, InstantSource clock) {
        this.store = store;
        this.sql = JdbcClient.create(store.dataSource());
        this.school = school;
        this.clock = clock;
    }

    void enrol() {
        sql.sql("update installation set purpose = 'DEMO'").update();
        sql.sql("update schools set district = :district")
                .param("district", DISTRICT)
                .update();
        importSheet();
        setCalendar();
        collectConsent();
    }

    String schoolId() {
        return sql.sql("select school_id from schools where name = :name")
                .param("name", school.schoolName())
                .query(String.class)
                .single();
    }

    String guardianOf(String studentId) {
        return sql.sql(GUARDIAN).param("student", studentId).query(String.class).single();
    }

    /** The staff id of who leads a grade. */
    String lead(int grade) {
        sql.sql(LEAD).param("school", schoolId()).update();
        sql.sql(LEADS)
                .param("school", schoolId())
                .param("grade", grade)
                .param("day", firstDay())
                .update();
        return "t-demo-lead";
    }

    private void importSheet() {
        try {
            Path folder = Files.createTempDirectory("roster");
            Path sheet = folder.resolve("roster.csv");
            try {
                Files.write(sheet, sheet(), StandardCharsets.UTF_8);
                RosterImport roster = new RosterImport(store, new SecureRandom(), clock);
                roster.apply(roster.plan(sheet, RosterRequest.of(school.schoolName(), firstDay())));
            } finally {
                Files.deleteIfExists(sheet);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> sheet() {
        Map<String, SimulatedClass> classes = new HashMap<>();
        school.simulated().classes().forEach(home -> classes.put(home.classId(), home));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (SimulatedPupil pupil : school.simulated().pupils()) {
            SimulatedClass home = classes.get(pupil.classId());
            if (home != null) {
                lines.add(String.join(
                        ",",
                        pupil.enrolmentNumber(),
                        pupil.pupilNumber(),
                        pupil.name(),
                        pupil.sex(),
                        home.grade() + "年级",
                        home.number() + "班",
                        pupil.guardian().name(),
                        pupil.guardian().phone()));
            }
        }
        return lines;
    }

    /** The autumn term around the simulated weeks, with the window of the one test at its end. */
    private void setCalendar() {
        int year = RosterRequest.schoolYear(firstDay());
        LocalDate last = school.simulated().plan().lastDay().plusWeeks(8);
        sql.sql(TERM)
                .param("school", schoolId())
                .param("year", year)
                .param("first", firstDay())
                .param("last", last)
                .param("examFrom", last.minusDays(10))
                .param("examTo", last.minusDays(6))
                .update();
    }

    private void collectConsent() {
        ClassStatements statements = new ClassStatements(store, clock);
        for (SimulatedClass home : school.simulated().classes()) {
            statements.record(
                    new PaperForms(home.classId(), firstDay(), "班主任", "demo"), Arrays.asList(Purpose.values()));
        }
    }

    private LocalDate firstDay() {
        return school.simulated().plan().firstDay();
    }
}
