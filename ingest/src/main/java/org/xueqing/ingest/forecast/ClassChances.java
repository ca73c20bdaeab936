package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.history.History;
import org.xueqing.ingest.forecast.ModelsInUse.InUse;
import org.xueqing.ingest.store.Store;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.paper.ClassAbilities;
import org.xueqing.prediction.NextAnswerModel;

/**
 * How likely the pupils of a class are right on items: by the item's own measure on the grade's scale, else by items of its family that were
 * measured, else by the model of the next answer that is in use, which walks each pupil's history as training does.
 */
public final class ClassChances {

    private static final String RUN = "select run_id from published_run";
    private static final String ABILITIES =
            """
            select student_id, ability, error from abilities
             where run_id = ? and scale = ? and student_id = any (?) and ability is not null
            """;

    private final Store store;
    private final InstantSource clock;
    private final ModelsInUse models;

    public ClassChances(Store store, InstantSource clock, ModelsInUse models) {
        this.store = store;
        this.clock = clock;
        this.models = models;
    }

    /** For whom. @param pupils whose work may be analysed */
    public record OfClass(String schoolId, int grade, Collection<String> pupils) {
        public OfClass {
            pupils = List.copyOf(pupils);
        }

        String scale() {
            return schoolId + "/" + grade;
        }
    }

    /** What can be said of any item to this class as it stands now. */
    public ClassForecast of(OfClass asked) {
        return store.read(connection -> {
            Optional<Long> run = run(connection);
            return new ClassForecast(
                    run.orElse(null),
                    run.isEmpty() ? MeasuredItems.NONE : MeasuredItems.read(connection, run.get(), asked.scale()),
                    ClassAbilities.of(
                            asked.pupils(), run.isEmpty() ? Map.of() : abilities(connection, run.get(), asked)),
                    () -> store.read(again -> walks(again, asked)));
        });
    }

    /** Every pupil's history, walked to its end. */
    private ClassForecast.Walks walks(Connection connection, OfClass asked) throws SQLException {
        Optional<InUse> inUse = models.of(connection, asked.grade());
        Map<String, NextAnswerModel.Walk> byPupil = new HashMap<>();
        if (inUse.isPresent() && !asked.pupils().isEmpty()) {
            NextAnswerModel model = inUse.get().model().orElseThrow();
            for (History history : LoggedAnswers.of(connection, asked.pupils())) {
                NextAnswerModel.Walk walk = model.walk();
                history.answers().forEach(walk::observe);
                byPupil.put(history.studentId(), walk);
            }
        }
        return new ClassForecast.Walks(inUse.map(InUse::modelId).orElse(null), byPupil, clock.instant());
    }

    private static Optional<Long> run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUN);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static Map<String, Ability> abilities(Connection connection, long run, OfClass asked) throws SQLException {
        Map<String, Ability> abilities = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ABILITIES)) {
            statement.setLong(1, run);
            statement.setString(2, asked.scale());
            statement.setArray(
                    3, connection.createArrayOf("text", asked.pupils().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    abilities.put(row.getString(1), new Ability(row.getDouble(2), row.getDouble(3)));
                }
            }
        }
        return abilities;
    }
}
