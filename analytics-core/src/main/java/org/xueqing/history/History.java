package org.xueqing.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.event.Answered;
import org.xueqing.event.Voided;

/**
 * Everything that one pupil answered and that nobody took back, in its one order.
 *
 * @param answers in the order of their places, later attempts and unmapped items included
 */
public record History(String studentId, List<Answer> answers) implements Serializable {

    public History {
        answers = List.copyOf(answers);
    }

    /** The history that follows from the records of one pupil, in whatever order they come. */
    public static History of(String studentId, Collection<LogRecord> records, ItemBank bank) {
        Map<UUID, LogRecord> first = new HashMap<>();
        records.forEach(record -> first.merge(record.event().eventId(), record, LogRecord::orEarlier));
        Set<UUID> takenBack = takenBack(first.values());
        return new History(
                studentId,
                first.values().stream()
                        .filter(record -> !takenBack.contains(record.event().eventId()))
                        .flatMap(record -> answer(record, bank))
                        .sorted((a, b) -> a.place().compareTo(b.place()))
                        .toList());
    }

    private Object writeReplace() {
        return PackedHistory.of(this);
    }

    /** What may move mastery, in order. */
    public Stream<Answer> evidence() {
        return answers.stream().filter(Answer::isEvidence);
    }

    /** Answers in their order; those with one equal timestamp together, since nobody knew of one of them before another. */
    public List<List<Answer>> bundles() {
        List<List<Answer>> bundles = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= answers.size(); to++) {
            if (to == answers.size() || !isOneBundle(answers.get(from), answers.get(to))) {
                bundles.add(answers.subList(from, to));
                from = to;
            }
        }
        return bundles;
    }

    private static boolean isOneBundle(Answer one, Answer other) {
        return one.isTimed()
                && other.isTimed()
                && one.place().orderedAt().equals(other.place().orderedAt());
    }

    /** Targets of all voids. Only answers are taken back: the void of a void or of a step changes nothing. */
    private static Set<UUID> takenBack(Collection<LogRecord> records) {
        return records.stream()
                .flatMap(record -> record.event() instanceof Voided voided ? Stream.of(voided) : Stream.empty())
                .map(Voided::targetEventId)
                .collect(Collectors.toSet());
    }

    private static Stream<Answer> answer(LogRecord record, ItemBank bank) {
        return record.event() instanceof Answered answered
                ? Stream.of(Answer.of(answered, record.receivedAt(), bank))
                : Stream.empty();
    }
}
