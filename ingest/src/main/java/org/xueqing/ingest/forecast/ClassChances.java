package org.xueqing.ingest.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.ingest.forecast.ModelsInUse.InUse;
import org.xueqing.ingest.store.Store;
import org.xueqing.measurement.ability.Ability;
import org.xueqing.measurement.paper.Chance;
import org.xueqing.measurement.paper.ClassAbilities;
import org.xueqing.prediction.NextAnswerModel;

/**
 * How likely the pupils of a class are right on items: by the item's own measure on the grade's scale, else by items of its family that were
 * measured, else by the model of the next answer that is in use, which walks each pupil's history as training does.
 */
public final class ClassChances {

    /**
     * What items about one point differ by among each other, in log-odds, where none of them was measured: a model that does not know the item
     * foretells the point.
     */
    static final double UNKNOWN_ITEM = 0.8;

    private static final double SURE = 1e-6;

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

    /** Where a chance comes from. */
    public enum Source {
        /** The item was measured in this grade. */
        MEASURED,
        /** Others of its family were. */
        ALIKE,
        MODEL,
        NONE
    }

    /** @param chance {@link Chance.Unknown} where the source is NONE */
    public record Sourced(Chance chance, Source source) {}

    /**
     * What is known.
     *
     * @param runId whose scale it is; null where nothing was published
     * @param modelId null where no model was asked
     */
    public record Known(
            ClassAbilities abilities, Map<String, Sourced> items, @Nullable Long runId, @Nullable Long modelId) {}

    /** @param points by item id, what each is about */
    public Known of(OfClass asked, Map<String, List<String>> points) {
        return store.read(connection -> read(connection, asked, new TreeMap<>(points)));
    }

    private Known read(Connection connection, OfClass asked, TreeMap<String, List<String>> points) throws SQLException {
        Optional<Long> run = run(connection);
        Map<String, Sourced> items = new HashMap<>();
        if (run.isPresent()) {
            MeasuredItems measured = MeasuredItems.read(connection, run.get(), asked.scale());
            points.keySet().forEach(item -> measured(measured, item).ifPresent(chance -> items.put(item, chance)));
        }
        TreeMap<String, List<String>> others = new TreeMap<>(points);
        others.keySet().removeAll(items.keySet());
        Optional<InUse> inUse = others.isEmpty() ? Optional.empty() : models.of(connection, asked.grade());
        if (inUse.isPresent() && !asked.pupils().isEmpty()) {
            items.putAll(foretold(connection, asked, others, inUse.get().model().orElseThrow()));
        }
        others.keySet().forEach(item -> items.putIfAbsent(item, new Sourced(new Chance.Unknown(), Source.NONE)));
        return new Known(
                ClassAbilities.of(asked.pupils(), run.isEmpty() ? Map.of() : abilities(connection, run.get(), asked)),
                items,
                run.orElse(null),
                inUse.map(InUse::modelId).orElse(null));
    }

    private static Optional<Sourced> measured(MeasuredItems measured, String item) {
        return measured.own(item)
                .map(chance -> new Sourced(chance, Source.MEASURED))
                .or(() -> measured.alike(item).map(chance -> new Sourced(chance, Source.ALIKE)));
    }

    private Map<String, Sourced> foretold(
            Connection connection, OfClass asked, Map<String, List<String>> points, NextAnswerModel model)
            throws SQLException {
        Map<String, Map<String, Double>> logits = new TreeMap<>();
        Instant now = clock.instant();
        for (History history : LoggedAnswers.of(connection, asked.pupils())) {
            NextAnswerModel.Walk walk = model.walk();
            for (Answer answer : history.answers()) {
                walk.observe(answer);
            }
            points.forEach((item, its) -> {
                double likely = walk.probabilityCorrect(new Question(new Place(now, 0, ""), true, item, its, 1));
                logits.computeIfAbsent(item, none -> new HashMap<>()).put(history.studentId(), logit(likely));
            });
        }
        Map<String, Sourced> items = new HashMap<>();
        logits.forEach((item, of) -> items.put(item, new Sourced(new Chance.ByPupil(of, UNKNOWN_ITEM), Source.MODEL)));
        return items;
    }

    static double logit(double likely) {
        double bounded = Math.max(SURE, Math.min(1 - SURE, likely));
        return Math.log(bounded / (1 - bounded));
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
