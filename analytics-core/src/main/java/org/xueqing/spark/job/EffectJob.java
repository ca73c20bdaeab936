package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.xueqing.effect.Around;
import org.xueqing.effect.AroundWalk;
import org.xueqing.effect.Comparison;
import org.xueqing.effect.Effect;
import org.xueqing.effect.Effect.Estimated;
import org.xueqing.effect.Matched;
import org.xueqing.effect.Pool;
import org.xueqing.history.History;
import org.xueqing.report.EffectsRow;
import org.xueqing.report.MeasureOutcomesRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.PinnedMeasures;
import org.xueqing.spark.store.PinnedMeasures.Cohort;
import org.xueqing.spark.store.PinnedMeasures.Done;
import scala.Tuple2;

/** What the measures of each school did, one kind after the other: pupils are looked at in parallel, and so are kinds compared. */
final class EffectJob {

    private EffectJob() {}

    /** Measures of one kind in one school are told of together. */
    private record Told(String schoolId, String kind) implements Serializable {

        static Told of(Done done) {
            return new Told(done.cohort().schoolId(), done.kind());
        }
    }

    private record Seen(String measure, boolean isHelped, Around around) implements Serializable {}

    static void run(
            JavaSparkContext context,
            JavaRDD<History> histories,
            SortedMap<String, List<String>> classesByPupil,
            PinnedMeasures measures,
            Broadcast<BktParameters> parameters,
            FindingsWriter writer)
            throws SQLException {
        if (measures.done().isEmpty()) {
            return;
        }
        Broadcast<PinnedMeasures> pinned = context.broadcast(measures);
        Broadcast<Map<String, List<String>>> classes = context.broadcast(new HashMap<>(classesByPupil));
        histories
                .mapPartitionsToPair(part -> {
                    AroundWalk walk = new AroundWalk(parameters.value());
                    return MasteryJob.flat(
                            part, history -> classes.value().getOrDefault(history.studentId(), List.of()).stream()
                                    .flatMap(classId -> seen(history, classId, pinned.value(), walk)));
                })
                .groupByKey()
                .foreachPartition(part -> {
                    List<Tuple2<Told, Iterable<Seen>>> kinds = new ArrayList<>();
                    part.forEachRemaining(kinds::add);
                    for (Tuple2<Told, Iterable<Seen>> kind : kinds) {
                        write(kind._1(), kind._2(), writer);
                    }
                });
    }

    /** The pupil around the measures of the grade, but for those that another one disturbs. */
    private static Stream<Tuple2<Told, Seen>> seen(
            History history, String classId, PinnedMeasures measures, AroundWalk walk) {
        Cohort cohort = measures.cohorts().get(classId);
        List<Done> own = measures.done().stream()
                .filter(done -> done.cohort().equals(cohort))
                .toList();
        List<Done> helping = own.stream()
                .filter(done -> done.pupils().contains(history.studentId()))
                .toList();
        List<Done> telling = own.stream()
                .filter(done -> helping.contains(done) || helping.stream().noneMatch(other -> other.disturbs(done)))
                .toList();
        List<Around> around = walk.around(
                history, classId, telling.stream().map(Done::episode).toList());
        return IntStream.range(0, telling.size())
                .mapToObj(i -> new Tuple2<>(
                        Told.of(telling.get(i)),
                        new Seen(telling.get(i).episode().measure(), helping.contains(telling.get(i)), around.get(i))));
    }

    private static void write(Told told, Iterable<Seen> seen, FindingsWriter writer) throws SQLException {
        List<Pool> pools = pools(seen);
        Comparison comparison = Comparison.of(pools);
        writer.write(
                Findings.EFFECTS,
                Stream.of(row(told, pools.size(), comparison.effect())).iterator());
        writer.write(
                Findings.MEASURE_OUTCOMES,
                comparison.matched().stream().map(EffectJob::row).iterator());
    }

    /** In one order, whichever task came first. */
    private static List<Pool> pools(Iterable<Seen> seen) {
        Map<String, List<Seen>> byMeasure = StreamSupport.stream(seen.spliterator(), false)
                .sorted(Comparator.comparing(Seen::measure)
                        .thenComparing(each -> each.around().studentId())
                        .thenComparing(each -> each.around().classId()))
                .collect(Collectors.groupingBy(Seen::measure, LinkedHashMap::new, Collectors.toList()));
        return byMeasure.entrySet().stream()
                .map(each -> new Pool(each.getKey(), around(each.getValue(), true), around(each.getValue(), false)))
                .toList();
    }

    private static List<Around> around(List<Seen> seen, boolean isHelped) {
        return seen.stream()
                .filter(each -> each.isHelped == isHelped)
                .map(Seen::around)
                .toList();
    }

    private static EffectsRow row(Told told, int measures, Effect effect) {
        return effect instanceof Estimated estimated
                ? new EffectsRow(
                        told.schoolId,
                        told.kind,
                        measures,
                        estimated.helped(),
                        estimated.compared(),
                        estimated.difference(),
                        estimated.low(),
                        estimated.high())
                : new EffectsRow(
                        told.schoolId, told.kind, measures, effect.helped(), effect.compared(), null, null, null);
    }

    private static MeasureOutcomesRow row(Matched matched) {
        OptionalDouble share =
                matched.alike().stream().mapToDouble(Around::share).average();
        return new MeasureOutcomesRow(
                UUID.fromString(matched.measure()),
                matched.helped().studentId(),
                matched.helped().answers(),
                matched.helped().right(),
                matched.alike().size(),
                share.isPresent() ? share.getAsDouble() : null);
    }
}
