package org.xueqing.ingest.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;

/** Reads the fields of one row and remembers the first thing that is wrong with it. */
public final class RowFields {

    private final Sheet sheet;
    private final Header header;
    private final TableRow row;
    private @Nullable RefusedRow refused;
    private boolean calculated;

    public RowFields(Sheet sheet, Header header, TableRow row) {
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        if (row.fault() != null) {
            refused = new RefusedRow(sheet.name(), row.number(), "", row.fault());
        }
    }

    public int number() {
        return row.number();
    }

    public String sheetName() {
        return sheet.name();
    }

    /** A field of this row alone: an area of merged cells does not say which row it belongs to. */
    public String text(String field) {
        Cell cell = header.cell(row, field);
        if (cell.kind() == Cell.Kind.MERGED) {
            refuse(field, Sentence.of("sheet.merged", header.title(field)));
        }
        return label(field);
    }

    /** A field that rows may share, such as a class: the value of a merged area holds for each of its rows. */
    public String label(String field) {
        Cell cell = header.cell(row, field);
        calculated |= cell.kind() == Cell.Kind.FORMULA;
        switch (cell.kind()) {
            case UNCALCULATED -> refuse(field, Sentence.of("sheet.uncalculated", header.title(field)));
            case ERROR -> refuse(field, Sentence.of("sheet.error", header.title(field), cell.text()));
            case DATE -> refuse(field, Sentence.of("sheet.day", header.title(field), cell.text()));
            default -> {
                if (cell.hasLostDigits()) {
                    refuse(field, Sentence.of("sheet.lost-digits", header.title(field), cell.text()));
                }
            }
        }
        return cell.text();
    }

    /** Keeps the first reason only: what follows from it would confuse. */
    public void refuse(String field, Sentence why) {
        if (refused == null) {
            refused = new RefusedRow(sheet.name(), row.number(), header.has(field) ? header.title(field) : field, why);
        }
    }

    public Optional<RefusedRow> refused() {
        return Optional.ofNullable(refused);
    }

    /** Whether one of the fields read was the value of a formula. */
    public boolean isCalculated() {
        return calculated;
    }

    public String title(String field) {
        return header.title(field);
    }
}
