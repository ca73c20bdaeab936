package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.ingest.bank.Bank;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.ItemState;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.exercise.ExerciseReader;
import org.xueqing.plan.Offer;

/** What planning asks of the store. */
final class PlanQueries {

    /** An item that a teacher wrote, until somebody was seen to take another time. */
    static final double USUAL_SECONDS = 60;

    private static final String RUN = "select run_id from published_run";
    private static final String TAUGHT_LAST =
            """
            select knowledge_point from taught_points where class_id = ? order by last_worked_at desc, knowledge_point limit 5
            """;

    /**
     * What the class was taught, and what it answered of earlier volumes, whose lessons may not be recorded. Without any of it,
     * the volume before.
     */
    private static final String GROUND =
            """
            with placed as (select knowledge_point, grade * 2 + (volume = '下')::int as place
                              from placements where edition = ?),
                 known as (select knowledge_point from taught_points where class_id = ?
                            union
                           select p.knowledge_point from placed p
                            where p.place < ? and exists (select from mastery m
                                   where m.run_id = ? and m.student_id = any (?) and m.knowledge_point = p.knowledge_point))
            select knowledge_point from known
             union all
            select knowledge_point from placed where place = ? - 1 and not exists (select from known)
            """;

    private static final String OF_BANK =
            Bank.NEWEST + " where b.school_id = ? and b.state = '" + ItemState.IN_USE.name() + "'";

    private PlanQueries() {}

    static @Nullable Long publishedRun(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUN);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    static List<String> taughtLast(Connection connection, String classId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAUGHT_LAST)) {
            statement.setString(1, classId);
            return texts(statement);
        }
    }

    /** Points that may be practised. */
    static Set<String> ground(Connection connection, @Nullable Long runId, PlannedClass planned) throws SQLException {
        int place = planned.grade() * 2 + (planned.volume().semester() == Semester.SECOND ? 1 : 0);
        try (PreparedStatement statement = connection.prepareStatement(GROUND)) {
            statement.setString(1, Curriculum.SUJIAO_2013);
            statement.setString(2, planned.classId());
            statement.setInt(3, place);
            statement.setObject(4, runId, java.sql.Types.BIGINT);
            statement.setArray(
                    5, connection.createArrayOf("text", planned.known().toArray()));
            statement.setInt(6, place);
            return new HashSet<>(texts(statement));
        }
    }

    static List<Offer.OfBank> ofBank(Connection connection, String schoolId, Collection<String> ground)
            throws SQLException {
        List<Offer.OfBank> offers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OF_BANK)) {
            statement.setString(1, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    BankItem item = Bank.read(row);
                    if (!item.knowledgePoints().isEmpty() && ground.containsAll(item.knowledgePoints())) {
                        offers.add(offer(item));
                    }
                }
            }
        }
        return offers;
    }

    private static Offer.OfBank offer(BankItem item) {
        String stem = item.content().stem();
        return new Offer.OfBank(
                Candidate.of(item.itemId(), stem, item.content().rule().text()),
                item.knowledgePoints(),
                USUAL_SECONDS,
                0,
                ExerciseReader.read(stem));
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
