package org.xueqing.ingest.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xueqing.event.EventWriter;
import org.xueqing.simulation.Membership;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.SimulatedActivity;
import org.xueqing.simulation.SimulatedClass;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/** What a school would know about itself: events, items, roster, activities, absences. Nothing of the truth. */
final class SchoolFiles implements AutoCloseable {

    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级");

    private final BufferedWriter events;
    private final CsvFile activities;
    private final CsvFile activityItems;
    private final CsvFile absences;
    private final Map<String, Integer> fullMarks;

    private SchoolFiles(Path folder, SimulatedSchool school) throws IOException {
        events = Files.newBufferedWriter(folder.resolve("events.jsonl"), StandardCharsets.UTF_8);
        activities = CsvFile.create(
                folder.resolve("activities.csv"), "activity_id", "class_id", "setting", "medium", "starts_at");
        activityItems = CsvFile.create(
                folder.resolve("activity_items.csv"), "activity_id", "position", "item_id", "full_marks");
        absences = CsvFile.create(folder.resolve("absences.csv"), "class_id", "student_id", "day");
        fullMarks = school.bank().items().stream().collect(Collectors.toMap(it -> it.itemId(), it -> it.fullMarks()));
    }

    /** Writes what does not change, and stands ready for the weeks. */
    static SchoolFiles create(Path folder, SimulatedSchool school) throws IOException {
        writeItems(folder.resolve("items.csv"), school);
        writeClasses(folder.resolve("classes.csv"), school);
        writeRoster(folder.resolve("roster.csv"), school);
        writePupils(folder, school);
        return new SchoolFiles(folder, school);
    }

    /** Returns how many events were written. */
    int write(SchoolWeek week) throws IOException {
        List<String> lines = week.sent().parallelStream()
                .map(sent -> EventWriter.write(sent.event()))
                .toList();
        for (String line : lines) {
            events.write(line);
            events.write('\n');
        }
        for (SimulatedActivity activity : week.activities()) {
            write(activity);
        }
        absences.lines(week.absences().stream()
                .map(it -> CsvFile.row(it.classId(), it.studentId(), it.day()))
                .toList());
        return lines.size();
    }

    private void write(SimulatedActivity activity) throws IOException {
        activities.line(CsvFile.row(
                activity.activityId(), activity.classId(), activity.setting(), activity.medium(), activity.startsAt()));
        int position = 0;
        for (String itemId : activity.itemIds()) {
            position++;
            activityItems.line(CsvFile.row(activity.activityId(), position, itemId, fullMarks.get(itemId)));
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
        activities.close();
        activityItems.close();
        absences.close();
    }

    private static void writeItems(Path file, SimulatedSchool school) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "itemId", "knowledgePoints", "stem", "answer", "fullMarks")) {
            csv.lines(school.bank().items().stream()
                    .map(item -> CsvFile.row(
                            item.itemId(),
                            String.join(";", item.knowledgePoints()),
                            item.stem(),
                            item.answer(),
                            item.fullMarks()))
                    .toList());
        }
    }

    private static void writeClasses(Path file, SimulatedSchool school) throws IOException {
        try (CsvFile csv = CsvFile.create(file, "class_id", "school", "grade", "class_no", "edition", "teacher_id")) {
            csv.lines(school.classes().stream()
                    .map(home -> CsvFile.row(
                            home.classId(),
                            school.plan().schoolName(),
                            home.grade(),
                            home.number(),
                            school.plan().edition(),
                            home.teacherId()))
                    .toList());
        }
    }

    /** As the school stood at the end of the period. */
    private static void writeRoster(Path file, SimulatedSchool school) throws IOException {
        Map<String, SimulatedClass> classes =
                school.classes().stream().collect(Collectors.toMap(SimulatedClass::classId, it -> it));
        try (CsvFile csv = CsvFile.forSpreadsheets(file, "学籍号", "学号", "姓名", "性别", "年级", "班级", "家长姓名", "家长手机")) {
            for (SimulatedPupil pupil : school.pupils()) {
                SimulatedClass home = Objects.requireNonNull(classes.get(pupil.classId()));
                csv.line(CsvFile.row(
                        pupil.enrolmentNumber(),
                        pupil.pupilNumber(),
                        pupil.name(),
                        pupil.sex(),
                        GRADES.get(home.grade() - 1),
                        home.number() + "班",
                        pupil.guardian().name(),
                        pupil.guardian().phone()));
            }
        }
    }

    /** Whose events are whose, and who sat where when. */
    private static void writePupils(Path folder, SimulatedSchool school) throws IOException {
        try (CsvFile ids = CsvFile.create(folder.resolve("student_ids.csv"), "学籍号", "student_id");
                CsvFile members = CsvFile.create(
                        folder.resolve("memberships.csv"),
                        "class_id",
                        "student_id",
                        "pupil_no",
                        "valid_from",
                        "valid_to")) {
            for (SimulatedPupil pupil : school.pupils()) {
                ids.line(CsvFile.row(pupil.enrolmentNumber(), pupil.studentId()));
                members.lines(
                        pupil.memberships().stream().map(it -> row(pupil, it)).toList());
            }
        }
    }

    private static String row(SimulatedPupil pupil, Membership membership) {
        return CsvFile.row(
                membership.classId(),
                pupil.studentId(),
                membership.pupilNumber(),
                membership.validFrom(),
                membership.validTo());
    }
}
