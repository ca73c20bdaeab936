package org.xueqing.ingest.activity;

import java.util.List;
import java.util.Map;
import org.xueqing.ingest.message.Sentence;

/**
 * What a teacher keyed for a class, read against the roll: only what is wrong.
 *
 * @param pupils by the number of the line that names them
 * @param presences of those who were absent or handed nothing in, by student id
 * @param wrong by student id, then by item id
 * @param complaints about lines that say nothing usable; while there are any, nothing is taken
 */
public record Keyed(
        Roll roll,
        Map<Integer, Roll.Pupil> pupils,
        Map<String, Presence> presences,
        Map<String, Map<String, Mark>> wrong,
        List<Complaint> complaints) {

    /** @param line from 1 */
    public record Complaint(int line, Sentence why) {}

    public Keyed {
        pupils = Map.copyOf(pupils);
        presences = Map.copyOf(presences);
        wrong = Map.copyOf(wrong);
        complaints = List.copyOf(complaints);
    }

    /** Everyone else who was expected is correct: the line that the teacher confirms. */
    public Sentence summary() {
        long absent = count(Presence.ABSENT);
        long missing = count(Presence.NOT_HANDED_IN);
        int answers = wrong.values().stream().mapToInt(Map::size).sum();
        return Sentence.of("keying.summary", roll.pupils().size(), absent, missing, answers, wrong.size());
    }

    private long count(Presence presence) {
        return presences.values().stream().filter(presence::equals).count();
    }
}
