package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.History;
import org.xueqing.report.AbilitiesRow;
import org.xueqing.report.AbilityMonthsRow;
import org.xueqing.report.AreaAbilitiesRow;
import org.xueqing.report.ItemMeasuresRow;
import org.xueqing.run.Findings;
import org.xueqing.run.PupilFindings;
import org.xueqing.scale.FirstAnswers;
import org.xueqing.scale.GradeScale;
import org.xueqing.scale.Measured;
import org.xueqing.scale.Measured.Level;
import org.xueqing.scale.Measured.OfItem;
import org.xueqing.scale.Measured.OfPupil;
import org.xueqing.scale.Measured.Reason;
import org.xueqing.scale.Topics;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.PinnedMeasures.Cohort;
import org.xueqing.spark.store.PinnedScales;
import scala.Tuple2;

/**
 * Measures every grade of every school, many at once: a grade's answers come together in one task, which does what one process
 * would do.
 *
 * @param scaleOfPupil pupils who are in no class of a school are in none
 * @param before what the scales go on with
 * @param since answers from then on count
 */
record AbilityJob(Topics topics, Map<String, String> scaleOfPupil, PinnedScales before, Instant since)
        implements Serializable {

    private static final int LAST_GRADE = 6;

    /** Of a pupil in several classes the first one's by id. */
    static Map<String, String> scales(SortedMap<String, List<String>> classesByPupil, Map<String, Cohort> cohorts) {
        Map<String, String> scales = new HashMap<>();
        classesByPupil.forEach((pupil, classes) -> classes.stream()
                .filter(cohorts::containsKey)
                .map(cohorts::get)
                .filter(cohort -> cohort.grade() >= 1 && cohort.grade() <= LAST_GRADE)
                .findFirst()
                .ifPresent(cohort -> scales.put(pupil, cohort.schoolId() + "/" + cohort.grade())));
        return scales;
    }

    /** @return how many grades were measured */
    long run(JavaSparkContext context, JavaRDD<History> histories, FindingsWriter writer) {
        Broadcast<AbilityJob> job = context.broadcast(this);
        return measured(histories, job)
                .mapPartitions(part -> {
                    List<Boolean> written = new ArrayList<>();
                    while (part.hasNext()) {
                        Tuple2<String, Measured> grade = part.next();
                        write(grade._1(), grade._2(), writer);
                        written.add(true);
                    }
                    return written.iterator();
                })
                .count();
    }

    static JavaPairRDD<String, Measured> measured(JavaRDD<History> histories, Broadcast<AbilityJob> job) {
        return histories
                .filter(history -> job.value().scaleOfPupil().containsKey(history.studentId()))
                .mapToPair(history -> new Tuple2<>(
                        job.value().scaleOfPupil().get(history.studentId()),
                        Parcel.of(FirstAnswers.of(
                                history, job.value().topics(), job.value().since(), PupilFindings.SCHOOL_ZONE))))
                .groupByKey()
                .mapToPair(grade -> new Tuple2<>(
                        grade._1(), new GradeScale(job.value().before().items(grade._1())).of(listed(grade._2()))));
    }

    private static List<FirstAnswers> listed(Iterable<Parcel<FirstAnswers>> pupils) {
        List<FirstAnswers> all = new ArrayList<>();
        pupils.forEach(pupil -> all.add(pupil.open()));
        return all;
    }

    private static void write(String scale, Measured measured, FindingsWriter writer) throws SQLException {
        writer.write(
                Findings.ITEM_MEASURES,
                measured.items().stream().map(item -> row(scale, item)).iterator());
        writer.write(
                Findings.ABILITIES,
                measured.pupils().stream().map(pupil -> row(scale, pupil)).iterator());
        writer.write(
                Findings.AREA_ABILITIES,
                measured.pupils().stream()
                        .flatMap(pupil -> pupil.topics().stream().map(topic -> {
                            Level level = topic.level();
                            return new AreaAbilitiesRow(
                                    pupil.studentId(),
                                    scale,
                                    topic.of().kind().name(),
                                    topic.of().name(),
                                    level.value(),
                                    level.error(),
                                    level.answers(),
                                    name(level));
                        }))
                        .iterator());
        writer.write(
                Findings.ABILITY_MONTHS,
                measured.pupils().stream()
                        .flatMap(pupil -> pupil.months().stream().map(month -> {
                            Level level = month.level();
                            return new AbilityMonthsRow(
                                    pupil.studentId(),
                                    scale,
                                    YearMonth.parse(month.of()).atDay(1),
                                    level.value(),
                                    level.error(),
                                    level.answers(),
                                    name(level));
                        }))
                        .iterator());
    }

    private static ItemMeasuresRow row(String scale, OfItem item) {
        return new ItemMeasuresRow(
                scale,
                item.itemId(),
                item.difficulty(),
                item.difficultyError(),
                item.discrimination(),
                item.discriminationError(),
                item.answers(),
                item.fit(),
                item.flags());
    }

    private static AbilitiesRow row(String scale, OfPupil pupil) {
        Level level = pupil.overall();
        return new AbilitiesRow(pupil.studentId(), scale, level.value(), level.error(), level.answers(), name(level));
    }

    private static @Nullable String name(Level level) {
        Reason reason = level.reason();
        return reason == null ? null : reason.name();
    }
}
