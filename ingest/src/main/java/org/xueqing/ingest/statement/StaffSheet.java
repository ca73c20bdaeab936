package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.Heading;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.Wording;

/** A sheet with a member of staff in each row. A column that is there and empty says: none. */
final class StaffSheet {

    static final String STAFF_NO = "staff_no";
    static final String NAME = "name";
    static final String TEACHES = "teaches";
    static final String HEADS = "heads";
    static final String LEADS = "leads";
    private static final String SUBJECT = "subject";

    static final List<Heading> HEADINGS = List.of(
            Heading.of(STAFF_NO, "工号", "教师工号", "职工号", "教职工号", "教师编号"),
            Heading.of(NAME, "姓名", "教师姓名", "教师", "老师"),
            Heading.of(TEACHES, "任教班级", "授课班级", "任课班级", "所教班级"),
            Heading.of(HEADS, "班主任班级", "班主任", "担任班主任班级"),
            Heading.of(LEADS, "教研组长年级", "教研组长", "备课组长年级", "备课组长"),
            Heading.of(SUBJECT, "任教学科", "学科", "任教科目", "科目"));

    private final Sheet sheet;
    private final Header header;
    private final ClassNames classNames;
    private final String campus;
    private final List<StaffStatement> staff = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    private StaffSheet(Sheet sheet, Header header, ClassNames classNames, String campus) {
        this.sheet = sheet;
        this.header = header;
        this.classNames = classNames;
        this.campus = campus;
    }

    static Statements read(Sheet sheet, Header header, ClassNames classNames, String campus) {
        StaffSheet reading = new StaffSheet(sheet, header, classNames, campus);
        header.rows().forEach(reading::read);
        List<Sentence> notes = header.unread().isEmpty()
                ? List.of()
                : List.of(Sentence.of("roster.note.unread", sheet.name(), String.join("、", header.unread())));
        return Statements.ofStaff(reading.staff, reading.refused, notes);
    }

    private void read(TableRow row) {
        RowFields fields = new RowFields(sheet, header, row);
        String name = name(fields);
        StaffStatement member = new StaffStatement(
                new Place(sheet.name(), row.number()),
                staffNo(fields),
                null,
                name,
                duties(fields),
                leads(fields),
                PupilStatement.Presence.HERE);
        fields.refused().ifPresentOrElse(refused::add, () -> staff.add(member));
    }

    private static @Nullable String name(RowFields fields) {
        String text = fields.text(NAME);
        Optional<String> name = PersonalFields.name(text);
        if (name.isEmpty()) {
            fields.refuse(NAME, Sentence.of(text.isEmpty() ? "roster.no-name" : "roster.name", text));
        }
        return name.orElse(null);
    }

    private static @Nullable String staffNo(RowFields fields) {
        String text = fields.text(STAFF_NO);
        Optional<String> number = text.isEmpty() ? Optional.empty() : PersonalFields.number(text);
        if (!text.isEmpty() && number.isEmpty()) {
            fields.refuse(STAFF_NO, Sentence.of("roster.staff-no", text));
        }
        return number.orElse(null);
    }

    private Map<Duty, StaffStatement.Classes> duties(RowFields fields) {
        Map<Duty, StaffStatement.Classes> duties = new EnumMap<>(Duty.class);
        if (header.has(TEACHES)) {
            Set<ClassName> classes = classes(fields, TEACHES);
            duties.put(Duty.MATHS, all(teachesMaths(fields) ? classes : Set.of()));
        }
        if (header.has(HEADS)) {
            duties.put(Duty.HEAD, all(classes(fields, HEADS)));
        }
        return duties;
    }

    /** Who teaches another subject does not see the answers in mathematics. */
    private static boolean teachesMaths(RowFields fields) {
        String subject = fields.label(SUBJECT);
        return subject.isEmpty() || subject.contains("数学");
    }

    private static StaffStatement.Classes all(Set<ClassName> held) {
        return new StaffStatement.Classes(held, Set.of(), StaffStatement.Extent.ALL);
    }

    private Set<ClassName> classes(RowFields fields, String field) {
        String text = fields.text(field);
        Optional<List<ClassName>> classes = classNames.readList(campus, text);
        if (classes.isEmpty()) {
            fields.refuse(field, Sentence.of("roster.class-name", text));
        }
        return new HashSet<>(classes.orElse(List.of()));
    }

    private @Nullable Set<Integer> leads(RowFields fields) {
        if (!header.has(LEADS)) {
            return null;
        }
        Set<Integer> grades = new TreeSet<>();
        for (String part : Wording.half(fields.text(LEADS)).split("[,、;/\\s]+")) {
            OptionalInt grade = classNames.grade(part);
            if (grade.isPresent()) {
                grades.add(grade.getAsInt());
            } else if (!part.isEmpty()) {
                fields.refuse(LEADS, Sentence.of("roster.grade", part));
            }
        }
        return grades;
    }
}
