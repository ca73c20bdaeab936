package org.xueqing.ingest.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.Decision;
import org.xueqing.ingest.statement.PupilStatement;
import org.xueqing.ingest.statement.Purpose;

/**
 * What a sheet's columns say about consent. They speak of what lies at the school on paper: a yes there never outweighs a
 * guardian's own refusal or withdrawal that came in another way.
 */
final class ConsentDifference {

    /** How these decisions came in. */
    static final String BASIS = "roster column";

    private final Map<String, List<Roster.LastDecision>> ofPupil = new HashMap<>();
    private int overruled;

    ConsentDifference(Roster before) {
        before.decisions().forEach(last -> ofPupil.computeIfAbsent(last.key().studentId(), none -> new ArrayList<>())
                .add(last));
    }

    List<RosterChange> changes(PupilStatement stated, String studentId, @Nullable String guardianId) {
        List<RosterChange> changes = new ArrayList<>();
        new TreeMap<>(stated.decisions())
                .forEach((purpose, decision) ->
                        add(new Roster.DecisionKey(studentId, guardianId, purpose), decision, changes));
        return changes;
    }

    /** How often a yes met a guardian's own no. */
    int overruled() {
        return overruled;
    }

    private void add(Roster.DecisionKey key, Decision decision, List<RosterChange> changes) {
        Roster.LastDecision last = last(key);
        if (last == null) {
            changes.add(decided(key, decision));
        } else if (last.decision() != decision) {
            if (decision == Decision.GIVEN && !last.basis().equals(BASIS)) {
                overruled++;
            } else {
                changes.add(decided(key, decision));
            }
        }
        withdrawOwnWords(key, decision, changes);
    }

    /** An earlier sheet may have said the same of another guardian, or of none: those words were the school's too. */
    private void withdrawOwnWords(Roster.DecisionKey key, Decision decision, List<RosterChange> changes) {
        for (Roster.LastDecision last : ofPupil.getOrDefault(key.studentId(), List.of())) {
            boolean ours = last.basis().equals(BASIS) && last.key().purpose() == key.purpose();
            if (ours && !last.key().equals(key) && last.decision() != decision) {
                changes.add(decided(last.key(), decision));
            }
        }
    }

    private Roster.@Nullable LastDecision last(Roster.DecisionKey key) {
        return ofPupil.getOrDefault(key.studentId(), List.of()).stream()
                .filter(last -> last.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static RosterChange decided(Roster.DecisionKey key, Decision decision) {
        Purpose purpose = key.purpose();
        return new RosterChange.Decided(key.studentId(), key.guardianId(), purpose, decision);
    }
}
