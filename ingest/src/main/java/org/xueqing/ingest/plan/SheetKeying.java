package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.plan.PlanSheets.Place;
import org.xueqing.ingest.plan.PlanSheets.Sheet;
import org.xueqing.ingest.store.Store;

/** Enters printed sheets: what stands on the paper is graded as on the screen and goes the way of every keyed result. */
public final class SheetKeying {

    private static final String LOCK = "select keyed_at from plan_pupils where code = ? for update";
    private static final String KEYED = "update plan_pupils set keyed_at = ?, keyed_by = ? where code = ?";

    private final Store store;
    private final PlanSheets sheets;
    private final GivenItems items;
    private final PaperDesk desk;
    private final InstantSource clock;

    public SheetKeying(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.sheets = new PlanSheets(store);
        this.items = new GivenItems(store);
        this.desk = new PaperDesk(store, clock, zone);
        this.clock = clock;
    }

    /**
     * Takes what stands on the sheet: the answers as written, √ for right, × for wrong, nothing for not answered. The same again
     * changes nothing; something else puts right what was entered before. Only when the results are in does the sheet count as
     * entered, and whoever enters it at the same moment waits.
     *
     * @param typed by item id
     * @param by login
     */
    public Entered enter(Sheet sheet, Map<String, String> typed, String by) {
        return store.inTransaction(connection -> {
            if (!isAsSeen(connection, sheet)) {
                return new Entered.Overtaken();
            }
            Entered.Stored entered = stored(sheet, typed, by);
            if (entered.answers() > 0 || entered.notTaken().isEmpty()) {
                noteKeyed(connection, sheet, by);
            }
            return entered;
        });
    }

    private Entered.Stored stored(Sheet sheet, Map<String, String> typed, String by) {
        List<Place> places = sheets.places(sheet);
        SheetReading reading = SheetReading.of(
                places,
                typed,
                items.find(
                        sheet.activity().schoolId(),
                        places.stream().map(place -> place.item().itemId()).toList()));
        Tally tally = desk.take(
                sheet.activity().of(reading.read()),
                new PaperDesk.Results(
                        sheet.classId(),
                        Map.of(sheet.studentId(), Presence.EXPECTED),
                        Map.of(sheet.studentId(), reading.marks()),
                        by));
        return new Entered.Stored(reading.marks().size(), tally, reading.notTaken());
    }

    private static boolean isAsSeen(Connection connection, Sheet sheet) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, sheet.code().digits());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && keyedAt(row).equals(sheet.keyed().map(ClassPlan.Released::at));
            }
        }
    }

    private static Optional<Instant> keyedAt(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private void noteKeyed(Connection connection, Sheet sheet, String by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEYED)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(2, by);
            statement.setString(3, sheet.code().digits());
            statement.executeUpdate();
        }
    }
}
