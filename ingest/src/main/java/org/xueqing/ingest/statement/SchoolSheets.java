package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;

/** A table as a school keeps it: one sheet of pupils or one for each class, and perhaps one of staff. */
public final class SchoolSheets {

    private final Table table;
    private final ClassNames classNames;
    private final String campus;

    private SchoolSheets(Table table, int schoolYear, String campus) {
        this.table = table;
        this.classNames = new ClassNames(schoolYear);
        this.campus = campus;
    }

    /**
     * @param campus holds for rows that name none; may be empty
     * @throws SpokenException if no sheet has the columns of pupils or staff
     */
    public static Statements read(Table table, int schoolYear, String campus) {
        return new SchoolSheets(table, schoolYear, campus).read();
    }

    private Statements read() {
        Statements all = Statements.NONE;
        List<String> others = new ArrayList<>();
        boolean found = false;
        for (Sheet sheet : table.sheets()) {
            Optional<Statements> read = read(sheet);
            found |= read.isPresent();
            if (read.isEmpty() && !sheet.rows().isEmpty()) {
                others.add(sheet.name());
            }
            all = all.plus(read.orElse(Statements.NONE));
        }
        if (!found) {
            refuse();
        }
        return others.isEmpty() ? all : all.plus(note(others));
    }

    private static Statements note(List<String> sheets) {
        return Statements.ofPupils(
                List.of(), List.of(), List.of(Sentence.of("roster.note.sheets", String.join("、", sheets))));
    }

    private Optional<Statements> read(Sheet sheet) {
        Optional<Header> staff = Header.find(sheet, StaffSheet.HEADINGS)
                .filter(header -> header.has(StaffSheet.NAME))
                .filter(header -> header.has(StaffSheet.STAFF_NO) || header.has(StaffSheet.TEACHES));
        if (staff.isPresent()) {
            return Optional.of(StaffSheet.read(sheet, staff.get(), classNames, campus));
        }
        return Header.find(sheet, PupilSheet.HEADINGS)
                .filter(header -> header.has(PupilSheet.NAME))
                .filter(header -> header.has(PupilSheet.NATIONAL_ID) || header.has(PupilSheet.PUPIL_NO))
                .filter(header -> header.has(PupilSheet.CLASS) || isClass(sheet.name()))
                .map(header -> PupilSheet.read(sheet, header, classNames, campus));
    }

    private boolean isClass(String name) {
        return classNames.read("", "", name).isPresent();
    }

    private void refuse() {
        if (table.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new SpokenException(Sentence.of("import.no-rows", table.file()));
        }
        Sheet first = table.sheets().get(0);
        Header.require(
                table,
                first,
                PupilSheet.HEADINGS,
                Set.of(PupilSheet.NATIONAL_ID, PupilSheet.PUPIL_NO, PupilSheet.NAME, PupilSheet.CLASS));
        throw new SpokenException(Sentence.of("import.no-rows", table.file()));
    }
}
