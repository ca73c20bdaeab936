package org.xueqing.dashboard.teaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.teacher.ClassReading;
import org.xueqing.dashboard.teacher.ClassReading.Summaries;
import org.xueqing.dashboard.teacher.PointColumn;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.teaching.Teaching.Misleading;
import org.xueqing.dashboard.teaching.Teaching.NotLearned;
import org.xueqing.dashboard.teaching.Teaching.UnitPace;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.paper.PaperReading;
import org.xueqing.diagnosis.teaching.PaceGap;
import org.xueqing.diagnosis.teaching.PaceGap.OfPoint;
import org.xueqing.diagnosis.teaching.TaughtPoint;
import org.xueqing.diagnosis.teaching.TaughtPoint.Verdict;

/** Reads 教学诊断 of a visible class: of the own class with its work, for who sees sums alone without it. */
@Service
public class TeachingReading {

    private static final int LEAST_PUPILS = 5;
    private static final int LEAST_PUPILS_OF_SUMS = 10;
    private static final int MOST_PAPERS = 12;
    /** Fewer items tell nobody strong by the others. */
    private static final int LEAST_ITEMS = 4;

    private final ClassReading reading;
    private final TeachingQueries queries;
    private final ActivityQueries activities;
    private final PaperReading papers;
    private final Clock clock;
    private final ZoneId zone;

    TeachingReading(
            ClassReading reading,
            TeachingQueries queries,
            ActivityQueries activities,
            PaperReading papers,
            Clock clock,
            ZoneId zone) {
        this.reading = reading;
        this.queries = queries;
        this.activities = activities;
        this.papers = papers;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param volume as on the class page; the one with most answers if not said */
    public Teaching read(VisibleClass visible, Optional<String> volume) {
        Summaries summaries = reading.summaries(visible, volume);
        List<PointColumn> columns = reading.points(visible, summaries.volumeName());
        List<NotLearned> taught = taught(visible, columns, summaries.points());
        Function<NotLearned, Verdict> verdict =
                point -> point.taught().verdict(today(), visible.isOwn() ? LEAST_PUPILS : LEAST_PUPILS_OF_SUMS);
        List<ActivityLine> work = visible.isOwn() ? work(visible) : List.of();
        return new Teaching(
                summaries.volumeName().orElse(""),
                taught.stream().collect(Collectors.groupingBy(verdict, Collectors.counting())),
                taught.stream()
                        .filter(point -> verdict.apply(point) == Verdict.NOT_LEARNED)
                        .toList(),
                pace(visible, columns),
                work.size(),
                work.stream().flatMap(one -> misleading(visible, one)).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<NotLearned> taught(VisibleClass visible, List<PointColumn> columns, List<PointSummary> summaries) {
        Map<String, LocalDate> days = queries.taught(visible);
        Map<String, PointSummary> known = summaries.stream()
                .collect(Collectors.toMap(it -> it.knowledgePoint().id(), Function.identity()));
        return columns.stream()
                .filter(column -> days.containsKey(column.id()))
                .map(column -> new NotLearned(
                        column,
                        taught(
                                column.id(),
                                days.getOrDefault(column.id(), LocalDate.MAX),
                                Optional.ofNullable(known.get(column.id())))))
                .toList();
    }

    private TaughtPoint taught(String point, LocalDate day, Optional<PointSummary> known) {
        return known.map(it -> new TaughtPoint(
                        point,
                        day,
                        it.pupils(),
                        it.mastered(),
                        it.answers(),
                        Optional.<Instant>ofNullable(it.lastAnsweredAt()).map(at -> LocalDate.ofInstant(at, zone))))
                .orElseGet(() -> new TaughtPoint(point, day, 0, 0, 0, Optional.empty()));
    }

    private List<UnitPace> pace(VisibleClass visible, List<PointColumn> columns) {
        Map<String, PointColumn> known =
                columns.stream().collect(Collectors.toMap(PointColumn::id, Function.identity()));
        Map<Integer, String> titles = columns.stream()
                .collect(Collectors.toMap(PointColumn::unitNo, PointColumn::unitTitle, (one, other) -> one));
        List<OfPoint> points = queries.pace(visible).stream()
                .flatMap(pace -> Stream.ofNullable(known.get(pace.knowledgePoint()))
                        .map(column -> new OfPoint(column.unitNo(), pace.days(), pace.classes())))
                .toList();
        return PaceGap.of(points).stream()
                .map(gap -> new UnitPace(titles.getOrDefault(gap.unit(), ""), gap))
                .toList();
    }

    /** The newest work with enough items. */
    private List<ActivityLine> work(VisibleClass visible) {
        return activities.newestFirst(visible).stream()
                .filter(line -> line.items() >= LEAST_ITEMS)
                .limit(MOST_PAPERS)
                .toList();
    }

    private Stream<Misleading> misleading(VisibleClass visible, ActivityLine activity) {
        return papers.misleading(visible, activity).stream()
                .map(found -> new Misleading(activity, found.item(), found.answer()));
    }
}
