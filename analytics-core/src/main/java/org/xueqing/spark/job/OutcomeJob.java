package org.xueqing.spark.job;

import java.io.Serializable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.prediction.outcome.Bars;
import org.xueqing.prediction.outcome.Case;
import org.xueqing.prediction.outcome.Course;
import org.xueqing.prediction.outcome.CourseWalk;
import org.xueqing.prediction.outcome.Ending;
import org.xueqing.prediction.outcome.OutcomeModel;
import org.xueqing.prediction.outcome.Prospect;
import org.xueqing.prediction.outcome.UsualAnswers;
import org.xueqing.prediction.training.OutcomeTrainer;
import org.xueqing.prediction.training.OutcomeTrainer.OutcomeTraining.Trained;
import org.xueqing.report.OutcomeAuditsRow;
import org.xueqing.report.OutcomeKind;
import org.xueqing.report.OutlooksRow;
import org.xueqing.response.BktParameters;
import org.xueqing.run.Findings;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.store.Teaching;
import org.xueqing.spark.store.TermTests;
import scala.Tuple2;

/**
 * Foretells what becomes of the units and terms that classes are in. Each pupil's answers are walked along once, in parallel; what was
 * seen of courses that are over is learnt from in one place, and what is seen of those that go on is foretold from there.
 *
 * @param audit of each kind that was learnt, group by group
 * @param outlooks of how many pupils and courses something is said
 */
record OutcomeJob(List<OutcomeKind> learnt, List<OutcomeAuditsRow> audit, long outlooks) {

    /** Looks that are learnt from; above this, pupils are drawn. */
    private static final double MOST_CASES = 100_000;

    private record OfKind(OutcomeKind kind, Course course) implements Serializable {}

    /**
     * What was seen of one pupil and one course.
     *
     * @param past looks at it, if it is over
     * @param now null if it is over
     */
    private record Seen(OfKind of, List<Case> past, @Nullable Prospect now) implements Serializable {

        OutlooksRow row(Prospect prospect, Instant at, Map<OutcomeKind, OutcomeModel> learnt) {
            return OutcomeRows.row(of.kind, of.course, prospect, at, learnt.get(of.kind));
        }

        /** What may be learnt from: of a course that was broken off, only what a test measured. */
        List<Case> measured(TermTests tests) {
            OptionalDouble share = of.kind == OutcomeKind.TERM && !past.isEmpty()
                    ? tests.share(past.get(0).prospect().studentId(), of.course.ends())
                    : OptionalDouble.empty();
            if (share.isEmpty()) {
                return of.course.isTaught() ? past : List.of();
            }
            return past.stream()
                    .map(each -> new Case(each.prospect(), Ending.measured(share.getAsDouble())))
                    .toList();
        }
    }

    static OutcomeJob run(
            JavaSparkContext context,
            JavaRDD<History> histories,
            SortedMap<String, List<String>> classesByPupil,
            Teaching teaching,
            Broadcast<BktParameters> parameters,
            Instant now,
            FindingsWriter writer)
            throws SQLException {
        Broadcast<Map<String, List<String>>> classes = context.broadcast(new HashMap<>(classesByPupil));
        Broadcast<UsualAnswers> usual = context.broadcast(usual(histories, classes));
        Broadcast<Map<String, List<OfKind>>> courses = context.broadcast(byClass(teaching, now));
        JavaRDD<Seen> seen = histories.mapPartitions(part -> {
            CourseWalk walk = new CourseWalk(parameters.value(), usual.value());
            return MasteryJob.flat(part, history -> seen(history, walk, classes.value(), courses.value(), now));
        });
        seen.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Map<OutcomeKind, Trained> learnt = learn(seen, teaching.tests());
            Map<OutcomeKind, OutcomeModel> models = new EnumMap<>(OutcomeKind.class);
            learnt.forEach((kind, trained) -> models.put(kind, trained.model()));
            List<OutcomeAuditsRow> audit = OutcomeRows.audit(learnt);
            writer.write(Findings.OUTCOME_AUDITS, audit.iterator());
            for (Map.Entry<OutcomeKind, OutcomeModel> model : models.entrySet()) {
                writer.write(
                        Findings.OUTCOME_MODELS,
                        List.of(OutcomeRows.row(model.getKey(), model.getValue()))
                                .iterator());
            }
            Broadcast<Map<OutcomeKind, OutcomeModel>> known = context.broadcast(models);
            seen.foreachPartition(
                    part -> writer.write(Findings.OUTLOOKS, MasteryJob.flat(part, each -> Stream.ofNullable(each.now)
                            .map(prospect -> each.row(prospect, now, known.value())))));
            long outlooks = seen.filter(each -> each.now != null).count();
            return new OutcomeJob(models.keySet().stream().sorted().toList(), audit, outlooks);
        } finally {
            seen.unpersist();
        }
    }

    /** All courses of the pupil's classes, in two walks: those that are over, and those that go on. */
    private static Stream<Seen> seen(
            History history,
            CourseWalk walk,
            Map<String, List<String>> classes,
            Map<String, List<OfKind>> courses,
            Instant now) {
        List<OfKind> own = classes.getOrDefault(history.studentId(), List.of()).stream()
                .flatMap(classId -> courses.getOrDefault(classId, List.of()).stream())
                .toList();
        List<OfKind> over =
                own.stream().filter(each -> !each.course.ends().isAfter(now)).toList();
        List<OfKind> goingOn =
                own.stream().filter(each -> each.course.ends().isAfter(now)).toList();
        List<List<Case>> past =
                walk.past(history, over.stream().map(OfKind::course).toList());
        List<Prospect> prospects =
                walk.now(history, goingOn.stream().map(OfKind::course).toList(), now);
        return Stream.concat(
                IntStream.range(0, over.size()).mapToObj(i -> new Seen(over.get(i), past.get(i), null)),
                IntStream.range(0, goingOn.size())
                        .mapToObj(i -> new Seen(goingOn.get(i), List.of(), prospects.get(i))));
    }

    private static Map<String, List<OfKind>> byClass(Teaching teaching, Instant now) {
        Map<String, List<OfKind>> byClass = new HashMap<>();
        teaching.courses().byKind().forEach((kind, courses) -> courses.stream()
                .filter(course -> !course.begins().isAfter(now))
                .forEach(course -> byClass.computeIfAbsent(course.classId(), absent -> new ArrayList<>())
                        .add(new OfKind(kind, course))));
        return byClass;
    }

    private static Map<OutcomeKind, Trained> learn(JavaRDD<Seen> seen, TermTests tests) {
        Map<OutcomeKind, Trained> models = new EnumMap<>(OutcomeKind.class);
        for (OutcomeKind kind : OutcomeKind.values()) {
            JavaRDD<Seen> ofKind = seen.filter(each -> each.of.kind == kind && !each.past.isEmpty());
            long cases = ofKind.map(each -> (long) each.past.size()).fold(0L, Long::sum);
            double share = MOST_CASES / Math.max(1, cases);
            List<Case> drawn = ofKind
                    .filter(each ->
                            PupilHash.isDrawn(each.past.get(0).prospect().studentId(), share, 0))
                    .collect()
                    .stream()
                    .flatMap(each -> each.measured(tests).stream())
                    .toList();
            if (OutcomeTrainer.train(drawn, kind == OutcomeKind.UNIT ? Bars.GOAL : Bars.LEVELS)
                    instanceof Trained trained) {
                models.put(kind, trained);
            }
        }
        return models;
    }

    private static UsualAnswers usual(JavaRDD<History> histories, Broadcast<Map<String, List<String>>> classes) {
        Map<Tuple2<String, Long>, Long> answers = histories
                .flatMapToPair(history -> {
                    Collection<String> own = classes.value().getOrDefault(history.studentId(), List.of());
                    return history.evidence()
                            .flatMap(answer -> own.stream().map(classId -> counted(classId, answer)))
                            .iterator();
                })
                .reduceByKey(Long::sum)
                .collectAsMap();
        Map<String, SortedMap<Long, Long>> byDay = new HashMap<>();
        answers.forEach((key, count) ->
                byDay.computeIfAbsent(key._1(), absent -> new TreeMap<>()).put(key._2(), count));
        Map<String, Integer> pupils = new HashMap<>();
        classes.value().values().forEach(own -> own.forEach(classId -> pupils.merge(classId, 1, Integer::sum)));
        return UsualAnswers.of(byDay, pupils);
    }

    private static Tuple2<Tuple2<String, Long>, Long> counted(String classId, Answer answer) {
        return new Tuple2<>(
                new Tuple2<>(classId, UsualAnswers.day(answer.place().orderedAt())), 1L);
    }
}
