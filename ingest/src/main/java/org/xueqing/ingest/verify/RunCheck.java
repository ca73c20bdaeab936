package org.xueqing.ingest.verify;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Voided;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.LogRecord;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilWeeksRow;
import org.xueqing.run.PupilFindings;

/** Whether what the published run says of a pupil is what the log says, counted and traced from the beginning. */
record RunCheck(PublishedRun run, Differences differences) {

    /** Evidence on one point. */
    private record Tally(int answers, int correct) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(boolean isCorrect) {
            return new Tally(answers + 1, correct + (isCorrect ? 1 : 0));
        }
    }

    void compare(String pupil, Collection<LandedEvent> logged, StoredFindings stored) {
        List<LogRecord> records = logged.stream().map(RunCheck::record).toList();
        History history = History.of(pupil, records, run.bank());
        Map<String, MasteryRow> mastery = stored.masteryOf(pupil);
        Map<String, Tally> counted = count(history);
        compareCounts(pupil, counted, mastery);
        compareVoided(pupil, records, counted, mastery);
        compareFindings(pupil, history, mastery, stored.weeksOf(pupil));
    }

    private void compareCounts(String pupil, Map<String, Tally> counted, Map<String, MasteryRow> mastery) {
        for (String point : union(counted.keySet(), mastery.keySet())) {
            Tally expected = counted.getOrDefault(point, Tally.NONE);
            Tally said = said(mastery, point);
            if (!expected.equals(said)) {
                differences.add(Invariant.COUNTS, "counts", pupil, point, said.answers(), expected.answers());
            }
        }
    }

    /** An answer that was taken back counts where a point says more than is left without it. */
    private void compareVoided(
            String pupil, List<LogRecord> records, Map<String, Tally> counted, Map<String, MasteryRow> mastery) {
        List<LogRecord> asIfNothingTakenBack = records.stream()
                .filter(record -> !(record.event() instanceof Voided))
                .toList();
        if (asIfNothingTakenBack.size() == records.size()) {
            return;
        }
        Map<String, Tally> withVoided = count(History.of(pupil, asIfNothingTakenBack, run.bank()));
        withVoided.forEach((point, with) -> {
            int left = counted.getOrDefault(point, Tally.NONE).answers();
            if (with.answers() > left && said(mastery, point).answers() > left) {
                differences.add(Invariant.VOIDS, "voided-counts", pupil, point);
            }
        });
    }

    private void compareFindings(
            String pupil, History history, Map<String, MasteryRow> mastery, SortedMap<LocalDate, PupilWeeksRow> weeks) {
        LocalDate lastDay = weeks.isEmpty() ? LocalDate.EPOCH : weeks.lastKey();
        PupilFindings replayed = PupilFindings.of(history, run.trace(), lastDay);
        Map<String, MasteryRow> expected =
                replayed.mastery().stream().collect(Collectors.toMap(MasteryRow::knowledgePoint, row -> row));
        for (String point : union(expected.keySet(), mastery.keySet())) {
            if (!Objects.equals(expected.get(point), mastery.get(point))) {
                differences.add(Invariant.MASTERY, "mastery", pupil, point);
            }
        }
        SortedMap<LocalDate, PupilWeeksRow> expectedWeeks = new TreeMap<>();
        replayed.weeks().forEach(week -> expectedWeeks.put(week.week(), week));
        if (!expectedWeeks.equals(weeks)) {
            differences.add(Invariant.MASTERY, "weeks", pupil);
        }
    }

    private static Tally said(Map<String, MasteryRow> mastery, String point) {
        MasteryRow row = mastery.get(point);
        return row == null ? Tally.NONE : new Tally(row.answers(), row.correct());
    }

    private static Map<String, Tally> count(History history) {
        Map<String, Tally> counted = new HashMap<>();
        history.evidence().forEach((Answer answer) -> answer.knowledgePoints()
                .forEach(point -> counted.merge(
                        point, Tally.NONE.plus(answer.isCorrect()), (before, one) -> before.plus(answer.isCorrect()))));
        return counted;
    }

    private static LogRecord record(LandedEvent landed) {
        return new LogRecord(
                landed.precedence().partition(),
                landed.precedence().offset(),
                landed.precedence().vouched(),
                landed.receivedAt(),
                (PupilEvent) landed.event());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
