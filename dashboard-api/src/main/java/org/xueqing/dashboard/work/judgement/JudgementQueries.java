package org.xueqing.dashboard.work.judgement;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.ingest.practice.SelfAssessments.Feeling;

/** What pupils of a class said of their lists, what came of them, and how much they hold. */
@Repository
class JudgementQueries {

    private static final Duration LATELY = Duration.ofDays(120);
    private static final String JUDGED =
            """
            select s.student_id, s.before, s.after, count(a.event_id) as answers,
                   count(a.event_id) filter (where a.correct and a.hints = 0) as correct
              from (select s.student_id, s.activity_id, max(s.feeling) filter (where s.moment = 'BEFORE') as before,
                           max(s.feeling) filter (where s.moment = 'AFTER') as after
                      from self_assessments s join activity_classes c using (activity_id)
                     where c.class_id = :class and s.said_at >= :since group by s.student_id, s.activity_id) s
              left join answers a on a.student_id = s.student_id and a.activity_id = s.activity_id and a.attempt = 1
                    and not exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
             group by s.student_id, s.activity_id, s.before, s.after
            """;
    private static final String HOLDINGS =
            """
            select m.student_id, count(*) as known, count(*) filter (where m.mastery >= :from) as held
              from mastery m join run_class_members c using (run_id, student_id)
             where m.run_id = :run and c.class_id = :class and m.answers >= 3 group by m.student_id
            """;

    private final JdbcClient store;
    private final Clock clock;

    JudgementQueries(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param known points with enough answers */
    public record Holding(int held, int known) {}

    Map<String, List<Judged>> judged(VisibleClass visible) {
        Map<String, List<Judged>> judged = new HashMap<>();
        store.sql(JUDGED)
                .param("class", visible.id())
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(LATELY), ZoneOffset.UTC))
                .query(row -> {
                    judged.computeIfAbsent(row.getString("student_id"), student -> new ArrayList<>())
                            .add(new Judged(
                                    feeling(row.getString("before")),
                                    feeling(row.getString("after")),
                                    row.getInt("answers"),
                                    row.getInt("correct")));
                });
        return judged;
    }

    Map<String, Holding> holdings(VisibleClass visible, Optional<PublishedRun> run) {
        Map<String, Holding> holdings = new HashMap<>();
        run.ifPresent(published -> store.sql(HOLDINGS)
                .param("class", visible.id())
                .param("run", published.runId())
                .param("from", published.masteredFrom())
                .query(row -> {
                    holdings.put(row.getString("student_id"), new Holding(row.getInt("held"), row.getInt("known")));
                }));
        return holdings;
    }

    private static @Nullable Feeling feeling(@Nullable String text) {
        return text == null ? null : Feeling.valueOf(text);
    }
}
