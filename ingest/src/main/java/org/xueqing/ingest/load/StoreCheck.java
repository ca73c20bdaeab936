package org.xueqing.ingest.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.xueqing.ingest.store.Store;

/**
 * What was told to the clients, held against the store.
 *
 * @param confirmed events with a 2xx
 * @param lost of those, not in the store; must be 0
 * @param refused events with a 4xx
 * @param keptAfterAll of those, in the store; must be 0
 * @param unknown events with a 5xx or without an answer
 * @param unknownKept of those, in the store; any number is right
 * @param neverSent in the store and never sent; must be 0
 */
public record StoreCheck(
        long confirmed, long lost, long refused, long keptAfterAll, long unknown, long unknownKept, long neverSent) {

    private static final String EVENTS =
            "select event_id from events where stream = 'practice' and subject_id >= ? and subject_id < ?";
    private static final String ANSWERS = "select event_id from answers where student_id >= ? and student_id < ?";

    static StoreCheck of(Store store, SentEvents events, List<Outcomes> clients) {
        List<BitSet> stored = store.inTransaction(connection -> stored(connection, EVENTS, events, clients.size()));
        List<BitSet> answers = store.inTransaction(connection -> stored(connection, ANSWERS, events, clients.size()));
        StoreCheck sum = new StoreCheck(0, 0, 0, 0, 0, 0, 0);
        for (int client = 0; client < clients.size(); client++) {
            sum = sum.plus(of(clients.get(client), stored.get(client), answers.get(client)));
        }
        return sum;
    }

    public boolean isRight() {
        return lost == 0 && keptAfterAll == 0 && neverSent == 0;
    }

    private static StoreCheck of(Outcomes told, BitSet stored, BitSet answers) {
        BitSet whole = copy(stored);
        whole.and(answers);
        BitSet lost = copy(told.confirmed);
        lost.andNot(whole);
        BitSet either = copy(stored);
        either.or(answers);
        BitSet neverSent = copy(either);
        neverSent.andNot(told.confirmed);
        neverSent.andNot(told.refused);
        neverSent.andNot(told.unknown);
        return new StoreCheck(
                told.confirmed.cardinality(),
                lost.cardinality(),
                told.refused.cardinality(),
                both(told.refused, either),
                told.unknown.cardinality(),
                both(told.unknown, either),
                neverSent.cardinality());
    }

    private StoreCheck plus(StoreCheck other) {
        return new StoreCheck(
                confirmed + other.confirmed,
                lost + other.lost,
                refused + other.refused,
                keptAfterAll + other.keptAfterAll,
                unknown + other.unknown,
                unknownKept + other.unknownKept,
                neverSent + other.neverSent);
    }

    /** Numbers of the events of each client that a table holds. Its key holds each identity once. */
    private static List<BitSet> stored(Connection connection, String query, SentEvents events, int clients)
            throws SQLException {
        List<BitSet> stored = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            stored.add(new BitSet());
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, events.source() + ":");
            statement.setString(2, events.source() + ";"); // the character after the colon
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    if (events.isOfThisLoad(id)) {
                        stored.get(SentEvents.client(id)).set(Math.toIntExact(SentEvents.number(id)));
                    }
                }
            }
        }
        return stored;
    }

    private static long both(BitSet one, BitSet other) {
        BitSet both = copy(one);
        both.and(other);
        return both.cardinality();
    }

    private static BitSet copy(BitSet of) {
        return (BitSet) of.clone();
    }
}
