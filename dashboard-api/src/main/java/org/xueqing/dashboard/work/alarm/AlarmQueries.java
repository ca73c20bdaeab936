package org.xueqing.dashboard.work.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;

/** Alarms of a class and the evidence behind them, as the viewer may read them. */
@Repository
class AlarmQueries {

    /** A sign below this, in logits, is not worth a sentence. */
    private static final double SAYS_SOMETHING_FROM = 0.1;

    private static final String ALARMS = "select * from alarms where class_id = :class and raised_risk is not null ";
    private static final String OPEN = ALARMS + "and cleared_on is null order by risk desc, alarm_id";
    private static final String CLEARED =
            ALARMS + "and cleared_on is not null order by cleared_on desc, alarm_id desc limit 30";
    private static final String PAST =
            """
            select count(*) as known, count(*) filter (where missed) as missed
              from (select bool_or(came_of_it = 'MISSED') as missed from alarms
                     where class_id = :class and came_of_it is not null group by student_id, course) as pupils_and_courses
            """;
    private static final String WEAK =
            """
            select m.student_id, m.knowledge_point, k.name_zh, k.name_en, m.answers, m.correct
              from mastery m join knowledge_points k on k.id = m.knowledge_point
             where m.run_id = :run and m.mastery < :from and m.answers >= 3
               and m.student_id in (select student_id from alarms where class_id = :class and cleared_on is null)
             order by m.student_id, m.mastery, m.knowledge_point
            """;
    private static final String HOLDING =
            """
            select knowledge_point, mastered::float / pupils as share from class_summaries
             where run_id = :run and class_id = :class and pupils > 0
            """;
    private static final String SINCE =
            """
            select m.student_id, count(a.event_id) as answers
              from run_class_members m
              left join answers a on a.student_id = m.student_id and a.ordered_at >= :since
             where m.run_id = :run and m.class_id = :class group by m.student_id
            """;
    /** As runs read it: a review begins no course. */
    private static final String TAUGHT =
            """
            select point, taught_at
              from (select distinct on (point) point, l.kind, l.taught_at from lessons l, unnest(l.knowledge_points) point
                     where l.class_id = :class and l.kind in ('TAUGHT', 'WITHDRAWN')
                     order by point, l.received_at desc, l.event_id desc) last_word
             where kind = 'TAUGHT'
            """;

    private static final String SILENT =
            """
            select student_id, case when bool_or(reason is null) then '' else min(reason) end as reason from outlooks
             where run_id = :run and class_id = :class group by student_id
            """;

    private final JdbcClient readers;

    AlarmQueries(JdbcClient readers) {
        this.readers = readers;
    }

    /** A point that a pupil does not hold yet. */
    record Weak(String point, String nameZh, String nameEn, int answers, int correct) {}

    /** @param known pupils and courses that are over; an alarm that came back is one */
    record Past(int known, int missed) {}

    List<AlarmLine> open(VisibleClass visible) {
        return lines(OPEN, visible);
    }

    /** The last ones that ended. */
    List<AlarmLine> cleared(VisibleClass visible) {
        return lines(CLEARED, visible);
    }

    /** An alarm of the class, if the viewer sees it. */
    Optional<AlarmLine> find(VisibleClass visible, long alarm) {
        return readers.sql(ALARMS + "and alarm_id = :alarm")
                .param("class", visible.id())
                .param("alarm", alarm)
                .query((row, number) -> line(row))
                .optional();
    }

    Past past(VisibleClass visible) {
        return readers.sql(PAST).param("class", visible.id()).query(Past.class).single();
    }

    /** By pupil with an open alarm, least held first; those with fewer than three answers say nothing. */
    Map<String, List<Weak>> weak(VisibleClass visible, PublishedRun run) {
        Map<String, List<Weak>> weak = new HashMap<>();
        readers.sql(WEAK)
                .param("class", visible.id())
                .param("run", run.runId())
                .param("from", run.masteredFrom())
                .query(row -> {
                    weak.computeIfAbsent(row.getString("student_id"), student -> new ArrayList<>())
                            .add(new Weak(
                                    row.getString("knowledge_point"),
                                    row.getString("name_zh"),
                                    row.getString("name_en"),
                                    row.getInt("answers"),
                                    row.getInt("correct")));
                });
        return weak;
    }

    /** Share of the class that holds a point, by point. */
    Map<String, Double> holding(VisibleClass visible, PublishedRun run) {
        Map<String, Double> holding = new HashMap<>();
        readers.sql(HOLDING)
                .param("class", visible.id())
                .param("run", run.runId())
                .query(row -> {
                    holding.put(row.getString("knowledge_point"), row.getDouble("share"));
                });
        return holding;
    }

    /** When the class was taught each point, reviews left aside. */
    Map<String, Instant> taughtAt(VisibleClass visible) {
        Map<String, Instant> taughtAt = new HashMap<>();
        readers.sql(TAUGHT).param("class", visible.id()).query(row -> {
            taughtAt.put(
                    row.getString("point"),
                    row.getObject("taught_at", OffsetDateTime.class).toInstant());
        });
        return taughtAt;
    }

    /** Exercises done by each pupil since a moment. */
    Map<String, Integer> answersSince(VisibleClass visible, PublishedRun run, Instant since) {
        Map<String, Integer> answers = new HashMap<>();
        readers.sql(SINCE)
                .param("class", visible.id())
                .param("run", run.runId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    answers.put(row.getString("student_id"), row.getInt("answers"));
                });
        return answers;
    }

    /** Why nothing is foretold of a pupil; empty where something is. A pupil of whom the run says nothing at all is missing. */
    Map<String, String> silent(VisibleClass visible, PublishedRun run) {
        Map<String, String> silent = new LinkedHashMap<>();
        readers.sql(SILENT)
                .param("class", visible.id())
                .param("run", run.runId())
                .query(row -> {
                    silent.put(row.getString("student_id"), row.getString("reason"));
                });
        return silent;
    }

    private List<AlarmLine> lines(String sql, VisibleClass visible) {
        return readers.sql(sql)
                .param("class", visible.id())
                .query((row, number) -> line(row))
                .list();
    }

    private static AlarmLine line(ResultSet row) throws SQLException {
        return new AlarmLine(
                row.getLong("alarm_id"),
                row.getString("student_id"),
                row.getString("course"),
                row.getDouble("raised_risk"),
                row.getDouble("risk"),
                row.getDouble("progress"),
                row.getInt("answers"),
                signs(row),
                row.getString("owner"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("cleared_on", LocalDate.class),
                row.getString("cleared_why"),
                row.getString("set_aside_note"),
                row.getString("came_of_it"));
    }

    private static List<String> signs(ResultSet row) throws SQLException {
        String[] signs = (String[]) row.getArray("signs").getArray();
        Double[] logits = (Double[]) row.getArray("logits").getArray();
        return IntStream.range(0, Math.min(signs.length, logits.length))
                .filter(i -> logits[i] >= SAYS_SOMETHING_FROM)
                .mapToObj(i -> signs[i])
                .toList();
    }
}
