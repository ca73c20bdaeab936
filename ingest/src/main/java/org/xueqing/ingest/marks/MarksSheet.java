package org.xueqing.ingest.marks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.Heading;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.Wording;

/**
 * A 小题分 sheet: the header names pupils' columns and items, the row 满分 under it the full marks, an optional row 知识点 the
 * points. Blank, zero and 缺考 are three things: not answered, wrong, absent from the whole paper.
 *
 * @param columns the items, in the order of the sheet
 * @param refused rows that say nothing usable; nothing of them is taken
 */
public record MarksSheet(List<PaperColumn> columns, List<MarksRow> rows, List<RefusedRow> refused) {

    static final String NATIONAL_ID = "nationalId";
    static final String CLASS = "class";
    static final String PUPIL_NO = "pupilNo";
    static final String NAME = "name";

    private static final List<Heading> HEADINGS = List.of(
            Heading.of(NATIONAL_ID, "学籍号", "全国学籍号"),
            Heading.of(CLASS, "班级", "行政班"),
            Heading.of(PUPIL_NO, "学号", "座号", "班内学号"),
            Heading.of(NAME, "姓名", "学生姓名"));

    /** Columns that other programs add up; we add up ourselves. */
    private static final Set<String> NO_ITEMS = Set.of(
            "序号", "总分", "合计", "得分", "总成绩", "成绩", "等级", "名次", "排名", "班名次", "年级名次", "备注", "性别", "年级", "考号", "准考证号");

    private static final String FULL_MARKS = "满分";
    private static final Set<String> POINTS = Set.of("知识点", "知识点编号");
    private static final Set<String> ABSENT = Set.of("缺考", "缺", "缺席", "未考");
    private static final Set<String> RIGHT = Set.of("√", "✓", "对");
    private static final Set<String> WRONG = Set.of("×", "✗", "x", "错");
    private static final Pattern SEPARATOR = Pattern.compile("[;；、,，]");

    public MarksSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** @throws SpokenException if the sheet as a whole is no 小题分 sheet: says what is missing */
    public static MarksSheet read(String file, Sheet sheet) {
        Header header = Header.find(sheet, HEADINGS)
                .filter(it -> it.has(NATIONAL_ID) || it.has(PUPIL_NO) || it.has(NAME))
                .orElseThrow(() -> new SpokenException(Sentence.of("marks.no-header", file, sheet.name())));
        return new Reading(file, sheet, header).read();
    }

    /** Reads one sheet from top to bottom. */
    private static final class Reading {

        private final String file;
        private final Sheet sheet;
        private final Header header;
        private final List<MarksRow> rows = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();

        Reading(String file, Sheet sheet, Header header) {
            this.file = file;
            this.sheet = sheet;
            this.header = header;
        }

        MarksSheet read() {
            TableRow fullMarks = titled(Set.of(FULL_MARKS))
                    .orElseThrow(() -> new SpokenException(Sentence.of("marks.no-full-marks", file, sheet.name())));
            Optional<TableRow> points = titled(POINTS);
            List<PaperColumn> columns = columns(fullMarks, points);
            for (TableRow row : header.rows()) {
                if (row.number() != fullMarks.number()
                        && points.map(TableRow::number).orElse(0) != row.number()
                        && !row.isBlank()) {
                    read(row, columns);
                }
            }
            return new MarksSheet(columns, rows, refused);
        }

        private Optional<TableRow> titled(Set<String> titles) {
            return header.rows().stream()
                    .limit(3)
                    .filter(row -> row.cells().stream().anyMatch(cell -> titles.contains(Wording.key(cell.text()))))
                    .findFirst();
        }

        private List<PaperColumn> columns(TableRow fullMarks, Optional<TableRow> points) {
            List<PaperColumn> columns = new ArrayList<>();
            Set<String> labels = new HashSet<>();
            header.others().forEach((column, title) -> {
                if (NO_ITEMS.contains(Wording.key(title))) {
                    return;
                }
                BigDecimal full = fullMarks
                        .cell(column)
                        .number()
                        .filter(number -> number.signum() > 0)
                        .orElseThrow(() -> fault(
                                "marks.full-marks",
                                title,
                                fullMarks.cell(column).text()));
                if (!labels.add(title)) {
                    throw fault("marks.twice", title, "");
                }
                columns.add(new PaperColumn(
                        column,
                        title,
                        full,
                        points.map(row -> texts(row.cell(column))).orElse(List.of())));
            });
            if (columns.isEmpty()) {
                throw fault("marks.no-items", "", "");
            }
            return columns;
        }

        private SpokenException fault(String key, String title, String value) {
            return new SpokenException(Sentence.of(key, file, sheet.name(), title, value));
        }

        private static List<String> texts(Cell cell) {
            return Arrays.stream(SEPARATOR.split(cell.text()))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private void read(TableRow row, List<PaperColumn> columns) {
            RowFields fields = new RowFields(sheet, header, row);
            String nationalId = fields.text(NATIONAL_ID);
            String className = fields.label(CLASS);
            String pupilNo = fields.text(PUPIL_NO);
            String name = fields.text(NAME);
            Map<String, Mark> marks = new HashMap<>();
            boolean isAbsent = false;
            for (PaperColumn column : columns) {
                Cell cell = row.cell(column.column());
                isAbsent |= ABSENT.contains(Wording.key(cell.text()));
                mark(cell, column, fields).ifPresent(mark -> marks.put(column.label(), mark));
            }
            if (isAbsent && !marks.isEmpty()) {
                fields.refuse("", Sentence.of("marks.absent-with-marks"));
            }
            Presence presence = isAbsent ? Presence.ABSENT : presence(marks);
            fields.refused()
                    .ifPresentOrElse(
                            refused::add,
                            () -> rows.add(new MarksRow(
                                    sheet.name(),
                                    row.number(),
                                    nationalId,
                                    className,
                                    pupilNo,
                                    name,
                                    presence,
                                    marks)));
        }

        private static Presence presence(Map<String, Mark> marks) {
            return marks.isEmpty() ? Presence.NOT_HANDED_IN : Presence.EXPECTED;
        }

        /** None where nothing was answered; what cannot be a mark refuses the row. */
        private static Optional<Mark> mark(Cell cell, PaperColumn column, RowFields fields) {
            String text = Wording.key(cell.text());
            if (cell.kind() == Cell.Kind.UNCALCULATED || cell.kind() == Cell.Kind.ERROR) {
                fields.refuse(column.label(), Sentence.of("marks.formula", column.label()));
                return Optional.empty();
            }
            if (text.isEmpty() || ABSENT.contains(text)) {
                return Optional.empty();
            }
            if (RIGHT.contains(text) || WRONG.contains(text)) {
                return Optional.of(
                        Mark.of(RIGHT.contains(text) ? column.fullMarks() : BigDecimal.ZERO, column.fullMarks()));
            }
            return number(cell, column, fields);
        }

        private static Optional<Mark> number(Cell cell, PaperColumn column, RowFields fields) {
            Optional<BigDecimal> number = cell.kind() == Cell.Kind.DATE ? Optional.empty() : cell.number();
            if (number.isEmpty()) {
                fields.refuse(column.label(), Sentence.of("marks.no-number", column.label(), cell.text()));
            } else if (number.get().signum() < 0 || number.get().compareTo(column.fullMarks()) > 0) {
                fields.refuse(
                        column.label(),
                        Sentence.of(
                                "marks.above",
                                column.label(),
                                cell.text(),
                                column.fullMarks().toPlainString()));
            } else {
                return Optional.of(Mark.of(number.get(), column.fullMarks()));
            }
            return Optional.empty();
        }
    }
}
