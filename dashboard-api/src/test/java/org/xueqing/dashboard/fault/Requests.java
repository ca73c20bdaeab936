package org.xueqing.dashboard.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Voided;

/**
 * What one sender sends: mostly batches of new answers with some of what was confirmed before, in any order; now and then an answer
 * of days ago, a void, another body under an old name, and what nobody can read.
 */
final class Requests {

    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    private static final List<String> POINTS = List.of("K005", "K010", "K015", "K020", "K053");
    private static final int PUPILS = 200;
    private static final int ITEMS = 400;
    private static final int LARGEST_BATCH = 10;

    private final SplittableRandom random;
    private final String prefix;
    private final Journal journal;
    private long number;

    /** @param prefix of the pupils */
    Requests(long seed, String prefix, Journal journal) {
        this.random = new SplittableRandom(seed);
        this.prefix = prefix;
        this.journal = journal;
    }

    Request next() {
        double kind = random.nextDouble();
        if (kind < 0.03) {
            return malformed();
        }
        if (kind < 0.08 && journal.hasRecent() && journal.recent(random.nextInt(1 << 20)) instanceof Answered answer) {
            return conflicting(answer);
        }
        return batch();
    }

    private Request batch() {
        List<PupilEvent> events = new ArrayList<>();
        for (int size = 1 + random.nextInt(LARGEST_BATCH); events.size() < size; ) {
            events.add(journal.hasRecent() && random.nextDouble() < 0.2 ? old() : fresh());
        }
        List<PupilEvent> distinct = events.stream()
                .collect(Collectors.toMap(PupilEvent::eventId, event -> event, (one, same) -> one))
                .values()
                .stream()
                .toList();
        return new Request(text(distinct), distinct, Set.of(200));
    }

    /** A batch with one event in it that nobody can read: none of it may be kept. */
    private Request malformed() {
        List<PupilEvent> events = List.of(freshAnswer(), fresh());
        String body = text(events).replaceFirst("\"correct\":(true|false)", "\"correct\":\"perhaps\"");
        return new Request(body, events, Set.of(400));
    }

    /** The name of an answer that was confirmed, with another body. */
    private Request conflicting(Answered answer) {
        String body = EventWriter.write(answer).replace("\"itemId\":\"", "\"itemId\":\"not-");
        return new Request(body, List.of(), Set.of(409));
    }

    private PupilEvent old() {
        return journal.recent(random.nextInt(1 << 20));
    }

    private PupilEvent fresh() {
        if (random.nextDouble() < 0.01 && journal.hasRecent() && old() instanceof Answered target) {
            return new Voided(id(), target.studentId(), target.eventId(), "keyed wrongly", "t-1");
        }
        return freshAnswer();
    }

    private PupilEvent freshAnswer() {
        number++;
        boolean isUntimed = random.nextDouble() < 0.03;
        String first = POINTS.get(random.nextInt(POINTS.size()));
        String second = POINTS.get(random.nextInt(POINTS.size()));
        return Answered.plain(
                id(),
                prefix + random.nextInt(PUPILS),
                "faults:i" + random.nextInt(ITEMS),
                random.nextDouble() < 0.1 && !first.equals(second) ? List.of(first, second) : List.of(first),
                random.nextDouble() < 0.7,
                isUntimed ? null : answeredAt(),
                isUntimed ? Long.valueOf(number) : null,
                Setting.SELF_STUDY);
    }

    private Instant answeredAt() {
        Instant inOrder = BEGIN.plusSeconds(number);
        return random.nextDouble() < 0.05 ? inOrder.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60))) : inOrder;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String text(List<PupilEvent> events) {
        return events.size() == 1
                ? EventWriter.write(events.get(0))
                : events.stream().map(EventWriter::write).collect(Collectors.joining(",", "[", "]"));
    }
}
