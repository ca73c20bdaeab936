package org.xueqing.dashboard.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.finding.RunQueries;

/** Runs, files that were brought in, and what of the data needs a hand. */
@Repository
class QualityQueries {

    private static final int DAYS = 30;

    private static final String RUNS =
            """
            select run_id, status, started_at, published_at, data_through, answers, pupils,
                   run_id = (select p.run_id from published_run p) as is_shown, replayable
              from runs order by run_id desc limit 20
            """;
    private static final String IMPORTS =
            """
            select at, login, kind, file, accepted, repeated, conflicting, refused from imports
             order by import_id desc limit 20
            """;
    private static final String REJECTIONS =
            """
            select reason, count(*) as records, max(received_at) as last from rejections
             group by reason order by reason limit 50
            """;
    private static final String UNMAPPED =
            "select count(*) as answers, count(distinct item_id) as items from answers where 'unmapped' = any (flags)";
    private static final String WITHHELD = "select coalesce(sum(events), 0) from withheld_events where day >= :since";
    private static final String UNTAUGHT =
            """
            select count(*) from classes c
             where c.school_id = any (:schools) and c.opened_on <= :today
               and (c.closed_on is null or c.closed_on >= :today)
               and not exists (select 1 from lessons l where l.class_id = c.class_id)
            """;

    private static final String AUDIT =
            """
            select a.kind, a.subgroup, a.pupils, round(a.foretold * 100)::int as foretold, round(a.came * 100)::int as came, a.is_off
              from outcome_audits a join published_run p using (run_id)
             order by a.kind desc, case a.subgroup when 'STRONGER' then 1 when 'WEAKER' then 2 when 'TAKES_PART' then 3
                   when 'SELDOM_TAKES_PART' then 4 when 'KNOWN_LONG' then 5 when 'NEW' then 6 when 'LATE' then 7 else 8 end
            """;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    QualityQueries(JdbcClient store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** A run; times and counts are missing while it is on its way. */
    public record RunLine(
            long id,
            String status,
            Instant startedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant dataThrough,
            @Nullable Long answers,
            @Nullable Long pupils,
            boolean isShown,
            boolean isReplayable) {}

    /**
     * Whether what is foretold of a group of pupils comes true as often as it says.
     *
     * @param foretold per cent
     * @param came per cent
     */
    public record AuditLine(String kind, String subgroup, int pupils, int foretold, int came, boolean isOff) {}

    List<AuditLine> audit() {
        return store.sql(AUDIT).query(AuditLine.class).list();
    }

    /** A file that was brought in. */
    public record ImportLine(
            Instant at,
            String login,
            String kind,
            String file,
            long accepted,
            long repeated,
            long conflicting,
            long refused) {

        /** What was brought in; the name of a platform stands behind it. */
        public String kindWord() {
            return kind.split(" ", 2)[0];
        }

        /** The platform's name with a blank before it; empty for everything else. */
        public String source() {
            return kind.substring(kindWord().length());
        }
    }

    /** Events that live turned away, by reason. */
    public record RejectionLine(String reason, long records, @Nullable Instant last) {}

    /** Answers on items that nobody mapped to a knowledge point. */
    public record Unmapped(long answers, long items) {}

    List<RunLine> runs() {
        return store.sql(RUNS).query(QualityQueries::run).list();
    }

    List<ImportLine> imports() {
        return store.sql(IMPORTS)
                .query((row, number) -> new ImportLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("login"),
                        row.getString("kind"),
                        row.getString("file"),
                        row.getLong("accepted"),
                        row.getLong("repeated"),
                        row.getLong("conflicting"),
                        row.getLong("refused")))
                .list();
    }

    List<RejectionLine> rejections() {
        return store.sql(REJECTIONS)
                .query((row, number) -> new RejectionLine(
                        row.getString("reason"), row.getLong("records"), RunQueries.instant(row, "last")))
                .list();
    }

    Unmapped unmapped() {
        return store.sql(UNMAPPED)
                .query((row, number) -> new Unmapped(row.getLong("answers"), row.getLong("items")))
                .single();
    }

    /** Events of the last 30 days that doors turned away because a guardian does not agree. */
    long withheldEvents() {
        return store.sql(WITHHELD)
                .param("since", today().minusDays(DAYS))
                .query(Long.class)
                .single();
    }

    /** Open classes of these schools without any recorded lesson. */
    long classesWithoutLessons(List<String> schoolIds) {
        return store.sql(UNTAUGHT)
                .param("schools", schoolIds.toArray(String[]::new))
                .param("today", today())
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static RunLine run(ResultSet row, int number) throws SQLException {
        return new RunLine(
                row.getLong("run_id"),
                row.getString("status"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                RunQueries.instant(row, "published_at"),
                RunQueries.instant(row, "data_through"),
                row.getObject("answers", Long.class),
                row.getObject("pupils", Long.class),
                row.getBoolean("is_shown"),
                row.getBoolean("replayable"));
    }
}
