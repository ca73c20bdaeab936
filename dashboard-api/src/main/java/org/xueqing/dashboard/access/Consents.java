package org.xueqing.dashboard.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.store.Store;

/**
 * What guardians agreed to. Decisions are added and never changed; a guardian's last word holds, and one guardian's refusal
 * outweighs another's consent.
 */
public final class Consents {

    public static final String ON_THE_PAGE = "guardian-page";

    private static final String STATES =
            """
            select p.purpose, l.decision, l.decided_on, l.basis, s.collected_on, s.collected_by,
                   exists (select 1 from withheld w where w.student_id = :student and w.purpose = p.purpose) as withheld
              from unnest(:purposes::text[]) with ordinality as p (purpose, place)
              left join lateral (
                   select c.decision, c.decided_on, c.basis from consents c
                    where c.student_id = :student and c.purpose = p.purpose
                      and c.guardian_id = (select guardian_id from accounts where login = :login)
                    order by c.consent_id desc limit 1) l on true
              left join lateral (
                   select s.collected_on, s.collected_by from consent_statements s join class_members m using (class_id)
                    where m.student_id = :student and s.purpose = p.purpose
                      and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                    order by s.collected_on desc limit 1) s on true
             order by p.place
            """;
    private static final String DECIDE =
            """
            insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by, recorded_at)
            select :student, a.guardian_id, :purpose, :decision, :today, :basis, :login, :now
              from accounts a where a.login = :login and a.guardian_id is not null
            """;
    private static final String WITHHOLDING =
            "select exists (select 1 from withheld where student_id = :student and purpose = :purpose)";

    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    public Consents(Store store, Audit audit, Clock clock, ZoneId zone) {
        this.store = JdbcClient.create(store.dataSource());
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One purpose as the guardian who asks sees it.
     *
     * @param own the guardian's own last word
     * @param paper what the school collected for the class
     * @param isWithheld whether any guardian refuses
     */
    public record State(Purpose purpose, Optional<Word> own, Optional<Paper> paper, boolean isWithheld) {

        /** Whether the guardian who asks agrees, or has not said anything and the paper stands. */
        public boolean isGiven() {
            return own.map(word -> word.decision() == Decision.GIVEN).orElse(paper.isPresent());
        }

        /** Another guardian refuses although this one does not. */
        public boolean isWithheldByAnother() {
            return isWithheld
                    && own.map(word -> word.decision() == Decision.GIVEN).orElse(true);
        }
    }

    /** A decision and how it came in. */
    public record Word(Decision decision, LocalDate on, String basis) {}

    /** Forms collected for a whole class. */
    public record Paper(LocalDate on, String by) {}

    /** Every purpose, in the order of the law's notice. */
    public List<State> states(Viewer guardian, VisiblePupil child) {
        return store.sql(STATES)
                .param("student", child.studentId())
                .param("login", guardian.login())
                .param("today", today())
                .param("purposes", purposes())
                .query(Consents::state)
                .list();
    }

    /** Holds at once. */
    public void decide(Viewer guardian, VisiblePupil child, Purpose purpose, Decision decision) {
        int added = store.sql(DECIDE)
                .param("student", child.studentId())
                .param("login", guardian.login())
                .param("purpose", purpose.name())
                .param("decision", decision.name())
                .param("today", today())
                .param("basis", ON_THE_PAGE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added != 1) {
            throw new NotVisibleException();
        }
        audit.record(guardian, Audit.Action.CONSENT_RECORDED, child, purpose + " " + decision);
    }

    public boolean isWithheld(VisiblePupil child, Purpose purpose) {
        return store.sql(WITHHOLDING)
                .param("student", child.studentId())
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .single();
    }

    /** Pupils of those given for whom a guardian withholds something, and what. */
    public Map<String, List<Purpose>> withheld(List<VisiblePupil> pupils) {
        List<Map.Entry<String, Purpose>> rows = new ArrayList<>(store.sql(
                        "select student_id, purpose from withheld where student_id = any (:students) order by purpose")
                .param("students", pupils.stream().map(VisiblePupil::studentId).toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("student_id"), Purpose.valueOf(row.getString("purpose"))))
                .list());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String[] purposes() {
        return java.util.Arrays.stream(Purpose.values()).map(Purpose::name).toArray(String[]::new);
    }

    private static State state(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        LocalDate collected = row.getObject("collected_on", LocalDate.class);
        return new State(
                Purpose.valueOf(row.getString("purpose")),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Word(
                                Decision.valueOf(decision),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("basis"))),
                collected == null ? Optional.empty() : Optional.of(new Paper(collected, row.getString("collected_by"))),
                row.getBoolean("withheld"));
    }
}
