package org.xueqing.dashboard.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.dashboard.access.SchoolPupils.RosterPupil;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;

/** The roster as a sheet that the import reads back without a change. Pupils in no class cannot stand in it. */
public final class RosterSheet {

    private RosterSheet() {}

    public static Sheet of(List<RosterPupil> pupils) {
        List<TableRow> rows = new ArrayList<>();
        add(rows, Stream.of("学籍号", "学号", "姓名", "校区", "年级", "班级", "家长姓名", "家长手机"));
        pupils.stream().filter(RosterPupil::hasClass).forEach(pupil -> add(rows, cells(pupil)));
        return new Sheet("名册", rows);
    }

    private static Stream<String> cells(RosterPupil pupil) {
        return Stream.of(
                pupil.nationalId(),
                pupil.pupilNo(),
                pupil.name(),
                pupil.campus(),
                pupil.className().grade() + "年级",
                pupil.className().number() + "班",
                pupil.guardians(),
                pupil.phones());
    }

    private static void add(List<TableRow> rows, Stream<String> texts) {
        rows.add(TableRow.of(rows.size() + 1, texts.map(Cell::text).toList()));
    }
}
