package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.Heading;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.Wording;

/** A sheet with a pupil in each row. */
final class PupilSheet {

    static final String NATIONAL_ID = "national_id";
    static final String PUPIL_NO = "pupil_no";
    static final String NAME = "name";
    static final String GENDER = "gender";
    static final String GRADE = "grade";
    static final String CLASS = "class";
    static final String CAMPUS = "campus";

    static final List<Heading> HEADINGS = List.of(
            Heading.of(NATIONAL_ID, "学籍号", "全国学籍号", "学生学籍号", "学籍编号", "学籍号码"),
            Heading.of(PUPIL_NO, "学号", "座号", "班内学号", "班级学号", "学生学号", "班内座号"),
            Heading.of(NAME, "姓名", "学生姓名", "名字"),
            Heading.of(GENDER, "性别"),
            Heading.of(GRADE, "年级", "所在年级", "年级名称"),
            Heading.of(CLASS, "班级", "行政班", "班级名称", "所在班级", "行政班级", "班别", "班"),
            Heading.of(CAMPUS, "校区", "校区名称", "所在校区"),
            Heading.of("guardian", "家长姓名", "监护人姓名", "监护人", "家长"),
            Heading.of(
                    "phone", "家长手机", "家长电话", "联系电话", "监护人电话", "监护人手机", "家长手机号", "家长联系电话", "监护人联系电话", "手机号", "手机", "电话",
                    "联系方式"),
            Heading.of("father", "父亲姓名", "父亲"),
            Heading.of("father_phone", "父亲手机", "父亲电话", "父亲联系电话"),
            Heading.of("mother", "母亲姓名", "母亲"),
            Heading.of("mother_phone", "母亲手机", "母亲电话", "母亲联系电话"),
            Heading.of(Purpose.PRACTICE.name(), "同意记录学习"),
            Heading.of(Purpose.PREDICTION.name(), "同意预测"),
            Heading.of(Purpose.DIGEST.name(), "同意推送"),
            Heading.of(Purpose.ABOVE_SCHOOL.name(), "同意上级使用"));

    private static final Set<String> GENDERS = Set.of("", "男", "女", "1", "2", "m", "f");
    private static final Set<String> YES = Set.of("是", "同意", "y", "yes", "√", "1", "true");
    private static final Set<String> NO = Set.of("否", "不同意", "n", "no", "×", "0", "false");

    private final Sheet sheet;
    private final Header header;
    private final ClassNames classNames;
    private final String campus;
    private final List<PupilStatement> pupils = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();
    private int calculated;

    private PupilSheet(Sheet sheet, Header header, ClassNames classNames, String campus) {
        this.sheet = sheet;
        this.header = header;
        this.classNames = classNames;
        this.campus = campus;
    }

    /** @param campus holds where the sheet has no column for it */
    static Statements read(Sheet sheet, Header header, ClassNames classNames, String campus) {
        PupilSheet reading = new PupilSheet(sheet, header, classNames, campus);
        header.rows().forEach(reading::read);
        reading.takeNotes();
        return Statements.ofPupils(reading.pupils, reading.refused, reading.notes);
    }

    private void takeNotes() {
        if (header.has(GENDER)) {
            notes.add(Sentence.of("roster.note.gender"));
        }
        if (calculated > 0) {
            notes.add(Sentence.of("roster.note.calculated", sheet.name(), calculated));
        }
        if (!header.unread().isEmpty()) {
            notes.add(Sentence.of("roster.note.unread", sheet.name(), String.join("、", header.unread())));
        }
    }

    private void read(TableRow row) {
        RowFields fields = new RowFields(sheet, header, row);
        String nationalId = nationalId(fields);
        String name = name(fields);
        checkGender(fields);
        String pupilNo = pupilNo(fields);
        ClassName home = home(fields);
        if (nationalId == null && pupilNo == null) {
            fields.refuse(PUPIL_NO, Sentence.of("roster.no-key"));
        }
        PupilStatement pupil = new PupilStatement(
                new Place(sheet.name(), row.number()),
                nationalId,
                null,
                name,
                pupilNo,
                home,
                guardians(fields),
                decisions(fields),
                PupilStatement.Presence.HERE);
        calculated += fields.isCalculated() ? 1 : 0;
        fields.refused().ifPresentOrElse(refused::add, () -> pupils.add(pupil));
    }

    private static @Nullable String nationalId(RowFields fields) {
        String text = fields.text(NATIONAL_ID);
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> id = PersonalFields.nationalId(text);
        if (id.isEmpty()) {
            fields.refuse(NATIONAL_ID, Sentence.of("roster.national-id", text, text.length()));
        }
        return id.orElse(null);
    }

    private static @Nullable String name(RowFields fields) {
        String text = fields.text(NAME);
        Optional<String> name = PersonalFields.name(text);
        if (name.isEmpty()) {
            fields.refuse(NAME, Sentence.of(text.isEmpty() ? "roster.no-name" : "roster.name", text));
        }
        return name.orElse(null);
    }

    private static void checkGender(RowFields fields) {
        String gender = fields.text(GENDER);
        if (!GENDERS.contains(Wording.key(gender).replace("性", ""))) {
            fields.refuse(GENDER, Sentence.of("roster.gender", gender));
        }
    }

    private static @Nullable String pupilNo(RowFields fields) {
        String text = fields.text(PUPIL_NO);
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> number = PersonalFields.number(text);
        if (number.isEmpty()) {
            fields.refuse(PUPIL_NO, Sentence.of("roster.pupil-no", text));
        }
        return number.orElse(null);
    }

    /** A workbook with a sheet for each class names it on the tab. */
    private @Nullable ClassName home(RowFields fields) {
        String stated = header.has(CLASS) ? fields.label(CLASS) : sheet.name();
        String grade = fields.label(GRADE);
        String place = header.has(CAMPUS) ? fields.label(CAMPUS) : campus;
        Optional<ClassName> home = classNames.read(place.isEmpty() ? campus : place, grade, stated);
        if (home.isEmpty()) {
            fields.refuse(CLASS, Sentence.of("roster.class-name", (grade + " " + stated).strip()));
        }
        return home.orElse(null);
    }

    private static List<GuardianStatement> guardians(RowFields fields) {
        List<GuardianStatement> guardians = new ArrayList<>();
        add(fields, "guardian", "phone", "", guardians);
        add(fields, "father", "father_phone", "父", guardians);
        add(fields, "mother", "mother_phone", "母", guardians);
        return guardians;
    }

    /** A guardian without a telephone cannot be told from another of that name, and is not kept. */
    private static void add(
            RowFields fields, String nameField, String phoneField, String relation, List<GuardianStatement> guardians) {
        List<String> names = PersonalFields.names(fields.text(nameField));
        String text = fields.text(phoneField);
        Optional<List<String>> phones = PersonalFields.phones(text);
        if (phones.isEmpty()) {
            fields.refuse(phoneField, Sentence.of("roster.phone", text));
            return;
        }
        for (int i = 0; i < phones.get().size(); i++) {
            String phone = phones.get().get(i);
            if (guardians.stream().noneMatch(guardian -> guardian.phone().equals(phone))) {
                guardians.add(new GuardianStatement(i < names.size() ? names.get(i) : "", phone, relation));
            }
        }
    }

    private static Map<Purpose, Decision> decisions(RowFields fields) {
        Map<Purpose, Decision> decisions = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            String text = fields.text(purpose.name());
            String key = Wording.key(text);
            if (YES.contains(key)) {
                decisions.put(purpose, Decision.GIVEN);
            } else if (NO.contains(key)) {
                decisions.put(purpose, Decision.REFUSED);
            } else if (!key.isEmpty()) {
                fields.refuse(purpose.name(), Sentence.of("roster.decision", fields.title(purpose.name()), text));
            }
        }
        return decisions;
    }
}
