package org.xueqing.ingest.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;
import org.xueqing.measurement.ability.ItemParameters;
import org.xueqing.measurement.survey.Booklets;
import org.xueqing.measurement.survey.DomainSums;
import org.xueqing.measurement.survey.Sample;
import org.xueqing.measurement.survey.Sheet;
import org.xueqing.measurement.survey.SurveyMean;
import org.xueqing.measurement.survey.SurveyShare;

/** Makes surveys, takes sheets in, and hands out estimates of a grade; never a sheet and never a child. */
public final class Surveys {

    private static final String CURVES =
            """
            select item_id, discrimination, difficulty from item_measures join published_run using (run_id)
             where scale = ? and item_id = any (?) and difficulty is not null and discrimination > 0
            """;

    private final Store store;
    private final InstantSource clock;

    public Surveys(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a survey that somebody wanted. */
    public sealed interface Outcome {
        record Made(UUID id) implements Outcome {}

        /** The grade has fewer than ten pupils whose work may be analysed. */
        record TooFewPupils(int pupils) implements Outcome {}

        /** No booklets can be made of so many items on sheets so short. */
        record NoDesign(int items, int longest) implements Outcome {}
    }

    public Outcome make(SurveyOrder order) {
        Optional<Booklets> booklets = Booklets.of(order.pool(), order.longest(), order.seed());
        return booklets.isEmpty()
                ? new Outcome.NoDesign(order.pool().size(), order.longest())
                : store.inTransaction(connection -> make(connection, order, booklets.get()));
    }

    private Outcome make(Connection connection, SurveyOrder order, Booklets booklets) throws SQLException {
        SurveyTables tables = new SurveyTables(connection);
        SortedMap<String, List<String>> pupils = tables.pupils(order.schoolId(), order.grade(), order.heldOn());
        int all = pupils.values().stream().mapToInt(List::size).sum();
        if (all < SurveyShare.FEWEST_PUPILS) {
            return new Outcome.TooFewPupils(all);
        }
        if (tables.insert(order, clock.instant())) {
            int wanted = Math.max(SurveyShare.FEWEST_PUPILS, Sample.size(order.halfWidth(), all, booklets.part()));
            Sample sample = Sample.of(pupils, wanted, order.seed());
            GivenItems.keep(connection, order.pool().keySet(), new ItemMapping.By(order.by(), clock.instant()));
            tables.insert(order.id(), booklets);
            tables.insert(order.id(), pupils, sample);
            tables.insertSheets(order.id(), sample, booklets.among(sample, order.seed()));
        }
        return new Outcome.Made(order.id());
    }

    /** The newest first. */
    public List<Survey> ofGrade(String schoolId, int grade) {
        return store.read(connection -> new SurveyTables(connection).ofGrade(schoolId, grade));
    }

    /** Empty where the grade has no such survey. */
    public Optional<Survey> find(String schoolId, int grade, UUID id) {
        return store.read(connection -> new SurveyTables(connection).find(id))
                .filter(survey -> survey.schoolId().equals(schoolId) && survey.grade() == grade);
    }

    /**
     * Takes a sheet in, in the place of what was entered of it before.
     *
     * @param wrong items that are wrong or left out
     * @param by login
     */
    public void key(Survey survey, Survey.Sheet sheet, Set<String> wrong, String by) {
        Map<String, Boolean> right = new TreeMap<>();
        survey.booklets().get(sheet.booklet()).forEach(item -> right.put(item, !wrong.contains(item)));
        store.inTransaction(connection -> {
            new SurveyTables(connection).key(survey.id(), sheet.number(), right, by, clock.instant());
            return right.size();
        });
    }

    /**
     * Estimates of domains, in their order, and of the mean on the scale of the grade.
     *
     * @param shares by name of the domain
     */
    public record Estimates(Map<String, SurveyShare> shares, SurveyMean mean) {}

    /** @param domains items of each, by a name that the caller understands */
    public Estimates estimates(Survey survey, Map<String, ? extends Collection<String>> domains) {
        List<Sheet> sheets = store.read(connection -> new SurveyTables(connection).marks(survey));
        Map<String, Integer> pupils = new TreeMap<>();
        survey.classes().forEach(one -> pupils.put(one.classId(), one.pupils()));
        Map<String, SurveyShare> shares = new java.util.LinkedHashMap<>();
        domains.forEach(
                (name, items) -> shares.put(name, SurveyShare.of(DomainSums.of(sheets, new TreeSet<>(items)), pupils)));
        Map<String, ItemParameters> curves = store.read(connection -> curves(connection, survey));
        return new Estimates(shares, SurveyMean.of(sheets, curves, pupils));
    }

    private static Map<String, ItemParameters> curves(Connection connection, Survey survey) throws SQLException {
        Map<String, ItemParameters> curves = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CURVES)) {
            statement.setString(1, survey.schoolId() + "/" + survey.grade());
            statement.setArray(2, connection.createArrayOf("text", survey.pool().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    curves.put(row.getString(1), ItemParameters.of(row.getDouble(2), row.getDouble(3)));
                }
            }
        }
        return curves;
    }
}
