package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xueqing.history.History;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.WithheldPupils;
import org.xueqing.mastery.Trace;
import org.xueqing.run.FindingRows;
import org.xueqing.run.Findings;
import org.xueqing.run.FrozenParameters;
import org.xueqing.run.PupilFindings;
import org.xueqing.run.PupilStates;

/**
 * A run that live goes on with: the published one, and the one that is about to take its place. It is made anew after every
 * failure, so what it remembers is what is committed.
 */
final class KeptRun {

    private static final String MEMBERS = "select distinct student_id from run_class_members where run_id = ?";
    private static final String ADD_MEMBERS =
            """
            insert into run_class_members (run_id, class_id, student_id)
            select ?, coalesce(m.class_id, 'unassigned:' || case when position(':' in s.student_id) = 0 then 'other'
                                                                 else split_part(s.student_id, ':', 1) end), s.student_id
              from unnest(?::text[]) as s (student_id)
              left join class_members m
                on m.student_id = s.student_id and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
            on conflict do nothing
            """;

    private final long runId;
    private final SortedMap<Integer, Long> next;
    private final Trace trace;
    private final TreeSet<String> behind;
    private final Set<String> members;
    private RunCursors.State state;
    private boolean isLevel;

    private KeptRun(
            long runId,
            SortedMap<Integer, Long> next,
            Trace trace,
            TreeSet<String> behind,
            Set<String> members,
            RunCursors.State state) {
        this.runId = runId;
        this.next = next;
        this.trace = trace;
        this.behind = behind;
        this.members = members;
        this.state = state;
    }

    /** @param next where live continues on its partitions of the practice topic */
    static KeptRun adopt(Connection connection, long runId, SortedMap<Integer, Long> next) throws SQLException {
        RunCursors.State state = RunCursors.state(connection, runId, next.keySet());
        TreeSet<String> behind = RunCursors.behind(connection, runId, next.keySet());
        behind.addAll(Bank.touchedAfter(connection, state.bankVersion(), next.keySet()));
        Trace trace = new Trace(FrozenParameters.read(connection, runId));
        return new KeptRun(runId, new TreeMap<>(next), trace, behind, members(connection, runId), state);
    }

    long runId() {
        return runId;
    }

    /** Whether every pupil is as the log says up to where live stands. */
    boolean isLevel() {
        return isLevel;
    }

    /** Whether the store says so, of the items as they are. */
    boolean isSettled(Bank bank) {
        return isLevel && state.bankVersion() == bank.version();
    }

    /** These have to be folded from their beginning. */
    void setBack(Collection<String> pupils) {
        behind.addAll(pupils);
        isLevel = isLevel && behind.isEmpty();
    }

    /** Folds what a stored batch brings. */
    void fold(Connection connection, Map<String, News> news, Bank bank, Instant lastReceipt) throws SQLException {
        reach(lastReceipt);
        List<String> again = new ArrayList<>();
        List<History> onward = new ArrayList<>();
        news.forEach((pupil, its) -> {
            if (behind.contains(pupil) || !its.follows()) {
                again.add(pupil);
            } else {
                onward.add(its.history(pupil, bank.items()));
            }
        });
        foldOn(connection, onward.stream().filter(News::isEvidence).toList(), bank);
        foldAgain(connection, again, bank);
        addMembers(connection, news.keySet());
    }

    /** Brings some of those who are behind up; returns whether there were any. */
    boolean catchUp(Connection connection, Bank bank, int atMost) throws SQLException {
        List<String> some = behind.stream().limit(atMost).toList();
        if (!some.isEmpty()) {
            foldFromBeginning(connection, some, bank);
        }
        return !some.isEmpty();
    }

    /** Folds pupils from what the store holds of them, whatever the run says of them. */
    void foldFromBeginning(Connection connection, Collection<String> pupils, Bank bank) throws SQLException {
        foldAgain(connection, List.copyOf(pupils), bank);
        Set<String> present = new TreeSet<>(pupils);
        present.removeAll(ErasedPupils.among(connection, pupils));
        addMembers(connection, present);
    }

    /** Events up to this receipt are in. */
    void reach(Instant lastReceipt) {
        state = new RunCursors.State(state.bankVersion(), later(state.dataThrough(), lastReceipt));
    }

    /** Says in the store how far this run is, if it is level with live. */
    void settle(Connection connection, SortedMap<Integer, Long> stored, Bank bank) throws SQLException {
        boolean hasMoved = !next.equals(stored) || state.bankVersion() != bank.version();
        next.putAll(stored);
        if (behind.isEmpty() && (hasMoved || !isLevel)) {
            state = new RunCursors.State(bank.version(), state.dataThrough());
            RunCursors.advance(connection, runId, state, next);
            isLevel = true;
        }
    }

    /** Of whom the run says nothing may have answered before it was allowed to say anything. */
    private void foldOn(Connection connection, List<History> news, Bank bank) throws SQLException {
        if (news.isEmpty()) {
            return;
        }
        PupilStates states = PupilStates.toFoldOn(connection, runId, News.points(news));
        Map<Boolean, List<History>> byKnown = news.stream()
                .collect(Collectors.partitioningBy(
                        history -> !states.of(history.studentId()).isEmpty()));
        write(
                connection,
                byKnown.getOrDefault(true, List.of()).stream()
                        .map(history -> PupilFindings.after(states.of(history.studentId()), history, trace, lastDay()))
                        .toList());
        foldAgain(
                connection,
                byKnown.getOrDefault(false, List.of()).stream()
                        .map(History::studentId)
                        .toList(),
                bank);
    }

    private void foldAgain(Connection connection, List<String> pupils, Bank bank) throws SQLException {
        if (pupils.isEmpty()) {
            return;
        }
        for (Findings<?> findings : List.of(Findings.MASTERY, Findings.PUPIL_SURPLUS, Findings.PUPIL_WEEKS)) {
            remove(connection, findings, pupils);
        }
        Set<String> permitted = new TreeSet<>(pupils);
        permitted.removeAll(WithheldPupils.among(connection, permitted));
        permitted.removeAll(ErasedPupils.among(connection, pupils));
        write(
                connection,
                StoredHistories.of(connection, permitted, bank.items()).stream()
                        .map(history -> PupilFindings.of(history, trace, lastDay()))
                        .toList());
        pupils.forEach(behind::remove);
    }

    private void remove(Connection connection, Findings<?> findings, List<String> pupils) throws SQLException {
        String delete = "delete from " + findings.table() + " where run_id = ? and student_id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setLong(1, runId);
            statement.setArray(2, connection.createArrayOf("text", pupils.toArray()));
            statement.executeUpdate();
        }
    }

    private void write(Connection connection, List<PupilFindings> findings) throws SQLException {
        FindingRows rows = new FindingRows(connection, runId);
        rows.write(
                Findings.MASTERY,
                findings.stream().flatMap(pupil -> pupil.mastery().stream()).iterator());
        rows.write(
                Findings.PUPIL_SURPLUS,
                findings.stream().flatMap(pupil -> pupil.surplus().stream()).iterator());
        rows.write(
                Findings.PUPIL_WEEKS,
                findings.stream().flatMap(pupil -> pupil.weeks().stream()).iterator());
    }

    /** Where a pupil is summed up whom the run has not met. */
    private void addMembers(Connection connection, Collection<String> pupils) throws SQLException {
        Object[] unknown = pupils.stream().filter(members::add).toArray();
        if (unknown.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD_MEMBERS)) {
            statement.setLong(1, runId);
            statement.setArray(2, connection.createArrayOf("text", unknown));
            statement.setObject(3, lastDay());
            statement.setObject(4, lastDay());
            statement.executeUpdate();
        }
    }

    private LocalDate lastDay() {
        return PupilFindings.day(state.dataThrough());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Set<String> members(Connection connection, long runId) throws SQLException {
        Set<String> members = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
            statement.setLong(1, runId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    members.add(rows.getString(1));
                }
            }
        }
        return members;
    }
}
