package org.xueqing.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.report.AbilitiesRow;
import org.xueqing.report.AbilityMonthsRow;
import org.xueqing.report.AreaAbilitiesRow;
import org.xueqing.report.BktParametersRow;
import org.xueqing.report.EffectsRow;
import org.xueqing.report.EvaluationsRow;
import org.xueqing.report.FluencyRow;
import org.xueqing.report.ItemDifferencesRow;
import org.xueqing.report.ItemEaseRow;
import org.xueqing.report.ItemMeasuresRow;
import org.xueqing.report.ItemStatisticsRow;
import org.xueqing.report.LearningCurvesRow;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.MeasureOutcomesRow;
import org.xueqing.report.OutcomeAuditsRow;
import org.xueqing.report.OutcomeModelsRow;
import org.xueqing.report.OutlooksRow;
import org.xueqing.report.PracticeRatesRow;
import org.xueqing.report.PredictionModelsRow;
import org.xueqing.report.PupilSurplusRow;
import org.xueqing.report.PupilTypesRow;
import org.xueqing.report.PupilWeeksRow;
import org.xueqing.report.RunClassMembersRow;
import org.xueqing.report.RunPupilsRow;
import org.xueqing.report.StrategiesRow;
import org.xueqing.report.StrategyEvidenceRow;
import org.xueqing.report.StudyRunsRow;
import org.xueqing.report.TypeFitsRow;

/** A table of findings: its columns after {@code run_id}, the first of which name a row within a run. */
public final class Findings<R> {

    public static final Findings<BktParametersRow> BKT_PARAMETERS = new Findings<>(
            "bkt_parameters",
            1,
            column("knowledge_point", BktParametersRow::knowledgePoint),
            column("prior", BktParametersRow::prior),
            column("learn", BktParametersRow::learn),
            column("guess", BktParametersRow::guess),
            column("slip", BktParametersRow::slip),
            column("forget", BktParametersRow::forget),
            column("standard_errors", row -> row.standardErrors().toArray(Double[]::new)),
            column("lows", row -> row.lows().toArray(Double[]::new)),
            column("highs", row -> row.highs().toArray(Double[]::new)),
            column("pupils", BktParametersRow::pupils),
            column("answers", BktParametersRow::answers),
            column("log_likelihood", BktParametersRow::logLikelihood),
            column("flags", row -> row.flags().toArray(String[]::new)));

    public static final Findings<ItemEaseRow> ITEM_EASE = new Findings<>(
            "item_ease",
            1,
            column("item_id", ItemEaseRow::itemId),
            column("ease", ItemEaseRow::ease),
            column("standard_error", ItemEaseRow::standardError),
            column("answers", ItemEaseRow::answers));

    public static final Findings<MasteryRow> MASTERY = new Findings<>(
            "mastery",
            2,
            column("student_id", MasteryRow::studentId),
            column("knowledge_point", MasteryRow::knowledgePoint),
            column("mastery", MasteryRow::mastery),
            column("answers", MasteryRow::answers),
            column("correct", MasteryRow::correct),
            column("joint", MasteryRow::joint),
            column("last_answered_at", MasteryRow::lastAnsweredAt),
            column("last_sequence", MasteryRow::lastSequence));

    public static final Findings<PupilSurplusRow> PUPIL_SURPLUS = new Findings<>(
            "pupil_surplus",
            1,
            column("student_id", PupilSurplusRow::studentId),
            column("logits", PupilSurplusRow::logits),
            column("information", PupilSurplusRow::information));

    public static final Findings<PupilWeeksRow> PUPIL_WEEKS = new Findings<>(
            "pupil_weeks",
            2,
            column("student_id", PupilWeeksRow::studentId),
            column("week", PupilWeeksRow::week),
            column("answers", PupilWeeksRow::answers),
            column("correct", PupilWeeksRow::correct),
            column("points_practised", PupilWeeksRow::pointsPractised),
            column("points_held", PupilWeeksRow::pointsHeld));

    public static final Findings<FluencyRow> FLUENCY = new Findings<>(
            "fluency",
            2,
            column("student_id", FluencyRow::studentId),
            column("knowledge_point", FluencyRow::knowledgePoint),
            column("days", FluencyRow::days),
            column("answers", FluencyRow::answers),
            column("untimed", FluencyRow::untimed),
            column("last_day", FluencyRow::lastDay),
            column("correct_per_minute", FluencyRow::correctPerMinute),
            column("incorrect_per_minute", FluencyRow::incorrectPerMinute),
            column("accuracy", FluencyRow::accuracy),
            column("celeration", FluencyRow::celeration),
            column("celeration_low", FluencyRow::celerationLow),
            column("celeration_high", FluencyRow::celerationHigh),
            column("bounce", FluencyRow::bounce),
            column("reason", FluencyRow::reason),
            column("aim_per_minute", FluencyRow::aimPerMinute));

    public static final Findings<ItemStatisticsRow> ITEM_STATISTICS = new Findings<>(
            "item_statistics",
            1,
            column("item_id", ItemStatisticsRow::itemId),
            column("answers", ItemStatisticsRow::answers),
            column("correct", ItemStatisticsRow::correct),
            column("pupils", ItemStatisticsRow::pupils),
            column("rate", ItemStatisticsRow::rate),
            column("rate_low", ItemStatisticsRow::rateLow),
            column("rate_high", ItemStatisticsRow::rateHigh));

    public static final Findings<RunClassMembersRow> RUN_CLASS_MEMBERS = new Findings<>(
            "run_class_members",
            2,
            column("class_id", RunClassMembersRow::classId),
            column("student_id", RunClassMembersRow::studentId));

    public static final Findings<PredictionModelsRow> PREDICTION_MODELS = new Findings<>(
            "prediction_models",
            2,
            column("model", PredictionModelsRow::model),
            column("stratum", PredictionModelsRow::stratum),
            column("features", row -> row.features().toArray(String[]::new)),
            column("means", row -> row.means().toArray(Double[]::new)),
            column("scales", row -> row.scales().toArray(Double[]::new)),
            column("coefficients", row -> row.coefficients().toArray(Double[]::new)),
            column("intercept", PredictionModelsRow::intercept));

    public static final Findings<EvaluationsRow> EVALUATIONS = new Findings<>(
            "evaluations",
            2,
            column("model", EvaluationsRow::model),
            column("stratum", EvaluationsRow::stratum),
            column("pupils", EvaluationsRow::pupils),
            column("answers", EvaluationsRow::answers),
            column("auc", EvaluationsRow::auc),
            column("log_loss", EvaluationsRow::logLoss),
            column("rmse", EvaluationsRow::rmse));

    public static final Findings<OutcomeModelsRow> OUTCOME_MODELS = new Findings<>(
            "outcome_models",
            1,
            column("kind", OutcomeModelsRow::kind),
            column("bars", row -> row.bars().toArray(Double[]::new)),
            column("signs", row -> row.signs().toArray(String[]::new)),
            column("means", row -> row.means().toArray(Double[]::new)),
            column("scales", row -> row.scales().toArray(Double[]::new)),
            column("coefficients", row -> row.coefficients().toArray(Double[]::new)),
            column("intercepts", row -> row.intercepts().toArray(Double[]::new)),
            column("thresholds", row -> row.thresholds().toArray(Double[]::new)),
            column("held_out", row -> row.heldOut().toArray(Integer[]::new)),
            column("alarm_from", OutcomeModelsRow::alarmFrom),
            column("pupils", OutcomeModelsRow::pupils),
            column("cases", OutcomeModelsRow::cases));

    public static final Findings<OutcomeAuditsRow> OUTCOME_AUDITS = new Findings<>(
            "outcome_audits",
            2,
            column("kind", OutcomeAuditsRow::kind),
            column("subgroup", OutcomeAuditsRow::subgroup),
            column("pupils", OutcomeAuditsRow::pupils),
            column("cases", OutcomeAuditsRow::cases),
            column("foretold", OutcomeAuditsRow::foretold),
            column("came", OutcomeAuditsRow::came),
            column("error", OutcomeAuditsRow::error),
            column("is_off", OutcomeAuditsRow::isOff));

    public static final Findings<OutlooksRow> OUTLOOKS = new Findings<>(
            "outlooks",
            3,
            column("student_id", OutlooksRow::studentId),
            column("class_id", OutlooksRow::classId),
            column("course", OutlooksRow::course),
            column("kind", OutlooksRow::kind),
            column("as_of", OutlooksRow::asOf),
            column("progress", OutlooksRow::progress),
            column("answers", OutlooksRow::answers),
            column("reason", OutlooksRow::reason),
            column("risk", OutlooksRow::risk),
            column("is_alarming", OutlooksRow::isAlarming),
            column("probabilities", row -> row.probabilities().toArray(Double[]::new)),
            column("possible", row -> row.possible().toArray(Integer[]::new)),
            column("signs", row -> row.signs().toArray(String[]::new)),
            column("logits", row -> row.logits().toArray(Double[]::new)));

    public static final Findings<EffectsRow> EFFECTS = new Findings<>(
            "effects",
            2,
            column("school_id", EffectsRow::schoolId),
            column("kind", EffectsRow::kind),
            column("measures", EffectsRow::measures),
            column("helped", EffectsRow::helped),
            column("compared", EffectsRow::compared),
            column("difference", EffectsRow::difference),
            column("low", EffectsRow::low),
            column("high", EffectsRow::high));

    public static final Findings<MeasureOutcomesRow> MEASURE_OUTCOMES = new Findings<>(
            "measure_outcomes",
            2,
            column("measure_id", MeasureOutcomesRow::measureId),
            column("student_id", MeasureOutcomesRow::studentId),
            column("answers", MeasureOutcomesRow::answers),
            column("correct", MeasureOutcomesRow::correct),
            column("alike", MeasureOutcomesRow::alike),
            column("alike_share", MeasureOutcomesRow::alikeShare));

    public static final Findings<ItemMeasuresRow> ITEM_MEASURES = new Findings<>(
            "item_measures",
            2,
            column("scale", ItemMeasuresRow::scale),
            column("item_id", ItemMeasuresRow::itemId),
            column("difficulty", ItemMeasuresRow::difficulty),
            column("difficulty_error", ItemMeasuresRow::difficultyError),
            column("discrimination", ItemMeasuresRow::discrimination),
            column("discrimination_error", ItemMeasuresRow::discriminationError),
            column("answers", ItemMeasuresRow::answers),
            column("fit", ItemMeasuresRow::fit),
            column("flags", row -> row.flags().toArray(String[]::new)));

    public static final Findings<AbilitiesRow> ABILITIES = new Findings<>(
            "abilities",
            2,
            column("student_id", AbilitiesRow::studentId),
            column("scale", AbilitiesRow::scale),
            column("ability", AbilitiesRow::ability),
            column("error", AbilitiesRow::error),
            column("answers", AbilitiesRow::answers),
            column("reason", AbilitiesRow::reason));

    public static final Findings<AbilityMonthsRow> ABILITY_MONTHS = new Findings<>(
            "ability_months",
            3,
            column("student_id", AbilityMonthsRow::studentId),
            column("scale", AbilityMonthsRow::scale),
            column("month", AbilityMonthsRow::month),
            column("ability", AbilityMonthsRow::ability),
            column("error", AbilityMonthsRow::error),
            column("answers", AbilityMonthsRow::answers),
            column("reason", AbilityMonthsRow::reason));

    public static final Findings<PracticeRatesRow> PRACTICE_RATES = new Findings<>(
            "practice_rates",
            3,
            column("student_id", PracticeRatesRow::studentId),
            column("scale", PracticeRatesRow::scale),
            column("kind", PracticeRatesRow::kind),
            column("usual", PracticeRatesRow::usual),
            column("beyond", PracticeRatesRow::beyond),
            column("error", PracticeRatesRow::error),
            column("answers", PracticeRatesRow::answers));

    public static final Findings<AreaAbilitiesRow> AREA_ABILITIES = new Findings<>(
            "area_abilities",
            4,
            column("student_id", AreaAbilitiesRow::studentId),
            column("scale", AreaAbilitiesRow::scale),
            column("kind", AreaAbilitiesRow::kind),
            column("name", AreaAbilitiesRow::name),
            column("ability", AreaAbilitiesRow::ability),
            column("error", AreaAbilitiesRow::error),
            column("answers", AreaAbilitiesRow::answers),
            column("reason", AreaAbilitiesRow::reason));

    public static final Findings<StrategiesRow> STRATEGIES = new Findings<>(
            "strategies",
            2,
            column("student_id", StrategiesRow::studentId),
            column("habit", StrategiesRow::habit),
            column("value", StrategiesRow::value),
            column("low", StrategiesRow::low),
            column("high", StrategiesRow::high),
            column("occasions", StrategiesRow::occasions),
            column("shown", StrategiesRow::shown),
            column("reason", StrategiesRow::reason));

    public static final Findings<StrategyEvidenceRow> STRATEGY_EVIDENCE = new Findings<>(
            "strategy_evidence",
            3,
            column("student_id", StrategyEvidenceRow::studentId),
            column("habit", StrategyEvidenceRow::habit),
            column("place", StrategyEvidenceRow::place),
            column("happened_at", StrategyEvidenceRow::happenedAt),
            column("about", StrategyEvidenceRow::about));

    public static final Findings<PupilTypesRow> PUPIL_TYPES = new Findings<>(
            "pupil_types",
            2,
            column("student_id", PupilTypesRow::studentId),
            column("scale", PupilTypesRow::scale),
            column("type", PupilTypesRow::type));

    public static final Findings<TypeFitsRow> TYPE_FITS = new Findings<>(
            "type_fits",
            1,
            column("scale", TypeFitsRow::scale),
            column("types", TypeFitsRow::types),
            column("pupils", TypeFitsRow::pupils),
            column("stability", TypeFitsRow::stability),
            column("reason", TypeFitsRow::reason));

    public static final Findings<LearningCurvesRow> LEARNING_CURVES = new Findings<>(
            "learning_curves",
            3,
            column("kind", LearningCurvesRow::kind),
            column("group_id", LearningCurvesRow::groupId),
            column("knowledge_point", LearningCurvesRow::knowledgePoint),
            column("pupils", row -> row.pupils().toArray(Integer[]::new)),
            column("correct", row -> row.correct().toArray(Integer[]::new)),
            column("steady_pupils", LearningCurvesRow::steadyPupils),
            column("steady_correct", row -> row.steadyCorrect().toArray(Integer[]::new)),
            column("intercept", LearningCurvesRow::intercept),
            column("slope", LearningCurvesRow::slope),
            column("low", LearningCurvesRow::low),
            column("high", LearningCurvesRow::high),
            column("finding", LearningCurvesRow::finding));

    public static final Findings<StudyRunsRow> STUDY_RUNS = new Findings<>(
            "study_runs",
            1,
            column("study_id", StudyRunsRow::studyId),
            column("focal_pupils", StudyRunsRow::focalPupils),
            column("reference_pupils", StudyRunsRow::referencePupils),
            column("items", StudyRunsRow::items),
            column("reason", StudyRunsRow::reason));

    public static final Findings<ItemDifferencesRow> ITEM_DIFFERENCES = new Findings<>(
            "item_differences",
            2,
            column("study_id", ItemDifferencesRow::studyId),
            column("item_id", ItemDifferencesRow::itemId),
            column("shift", ItemDifferencesRow::shift),
            column("error", ItemDifferencesRow::error),
            column("p_value", ItemDifferencesRow::pValue),
            column("size", ItemDifferencesRow::size));

    public static final Findings<RunPupilsRow> RUN_PUPILS = new Findings<>(
            "run_pupils",
            1,
            column("student_id", RunPupilsRow::studentId),
            column("answers", RunPupilsRow::answers),
            column("identities", row -> Arrays.stream(row.identities()).boxed().toArray(Integer[]::new)),
            column("refolded", RunPupilsRow::isRefolded));

    /** Every table that holds rows of a run. */
    public static final List<String> TABLES = List.of(
            "bkt_parameters",
            "item_ease",
            "mastery",
            "pupil_surplus",
            "pupil_weeks",
            "fluency",
            "item_statistics",
            "class_summaries",
            "class_weeks",
            "grade_summaries",
            "district_summaries",
            "run_class_members",
            "run_pupils",
            "prediction_models",
            "evaluations",
            "outcome_models",
            "outcome_audits",
            "outlooks",
            "effects",
            "measure_outcomes",
            "item_measures",
            "abilities",
            "ability_months",
            "area_abilities",
            "practice_rates",
            "strategies",
            "strategy_evidence",
            "pupil_types",
            "type_fits",
            "learning_curves",
            "study_runs",
            "item_differences");

    /** Types of the columns as the store names them, where live writes the table; else empty. */
    private static final Map<String, List<String>> TYPES = Map.of(
            "mastery", List.of("text", "text", "float8", "int4", "int4", "bool", "timestamptz", "int8"),
            "pupil_surplus", List.of("text", "float8", "float8"),
            "pupil_weeks", List.of("text", "date", "int4", "int4", "int4", "int4"));

    private record Column<R>(String name, Function<R, @Nullable Object> value) {}

    private final String table;
    private final int keyColumns;
    private final List<Column<R>> columns;

    @SafeVarargs
    private Findings(String table, int keyColumns, Column<R>... columns) {
        this.table = table;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    private static <R> Column<R> column(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, value);
    }

    /** Values of a row, in the order of the parameters of {@link #upsert} after the run's number. */
    @Nullable
    Object[] values(R row) {
        return columns.stream().map(column -> column.value().apply(row)).toArray();
    }

    /** Writing a row again, by a retried or a speculative task, leaves one row with the same values. */
    public String upsert() {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table + " (run_id, " + names() + ") values (?, " + marks + ")" + orChange();
    }

    /** The same for many rows at once, of which each parameter after the run's number holds one column; none if it has no types. */
    public Optional<String> upsertOfColumns() {
        return types().isEmpty()
                ? Optional.empty()
                : Optional.of("insert into " + table + " (run_id, " + names() + ") select ?, rows.* from unnest("
                        + types().stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                        + ") as rows" + orChange());
    }

    List<String> types() {
        return TYPES.getOrDefault(table, List.of());
    }

    /** Moves the rows of one run into another one, over rows with the same key. */
    public String merge(long from, long into) {
        return "insert into " + table + " (run_id, " + names() + ") select " + into + ", " + names() + " from " + table
                + " where run_id = " + from + orChange();
    }

    public String table() {
        return table;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String orChange() {
        return " on conflict (run_id, " + keys().collect(Collectors.joining(", ")) + ") do " + change();
    }

    private Stream<String> keys() {
        return columns.stream().limit(keyColumns).map(Column::name);
    }

    private String change() {
        String changes = columns.stream()
                .skip(keyColumns)
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "nothing" : "update set " + changes;
    }
}
