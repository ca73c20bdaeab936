package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.ingest.topic.EventStream;

/**
 * Pupils of whom no event is taken.
 *
 * @param withheld their guardians do not agree to the recording of practice
 * @param erased nothing of them is kept any more
 */
public record TurnedAway(Set<String> withheld, Set<String> erased) {

    public static final TurnedAway NOBODY = new TurnedAway(Set.of(), Set.of());

    /** Those among the pupils of these events. */
    public static TurnedAway find(Connection connection, Collection<Identity> identities) throws SQLException {
        Set<String> pupils = identities.stream()
                .filter(identity -> identity.stream() == EventStream.PRACTICE)
                .map(Identity::subjectId)
                .collect(Collectors.toSet());
        return new TurnedAway(WithheldPupils.among(connection, pupils), ErasedPupils.among(connection, pupils));
    }
}
