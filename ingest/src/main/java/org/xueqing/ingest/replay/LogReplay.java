package org.xueqing.ingest.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.history.Precedence;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.Batches;
import org.xueqing.ingest.land.LandedEvent;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.land.SortedLog;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.live.Rebuilding;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.StoreException;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicRecord;

/**
 * Makes what the store holds anew from the log: the lake as it stands, and behind it the records of the topic that live has
 * stored and the lake has not. Batch by batch, each in one transaction, while everybody else goes on.
 *
 * @param beside where the log is sorted for a while, in files that only their owner can read
 */
public record LogReplay(Installation installation, Path beside, Progress progress) {

    private static final int MOST_RECORDS_A_BATCH = 20_000;
    private static final Duration LANDS_WITHIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String STORED_PUPILS =
            """
            select distinct subject_id from events where stream = 'practice' union select distinct student_id from answers
            union select student_id from voids union select student_id from steps
            union select student_id from mastery join published_run using (run_id)
            union select student_id from pupil_cursors
            """;
    private static final String STORED_CLASSES =
            "select subject_id from events where stream = 'teaching' union select class_id from lessons";

    private static final Comparator<Precedence> ORDER_OF_ARRIVAL =
            Comparator.comparing(Precedence::partition).thenComparing(Precedence::offset);

    /** Who wants to know how far it is. */
    @FunctionalInterface
    public interface Progress {
        void at(Sentence sentence);
    }

    /**
     * What was made anew.
     *
     * @param subjects pupils and classes
     */
    public record Outcome(long subjects, long events) {
        Outcome plus(Outcome other) {
            return new Outcome(subjects + other.subjects, events + other.events);
        }
    }

    public Outcome run(Selection selection) {
        try (StoreLock nothingIsRemoved = StoreLock.share(installation.store(), StoreLock.Of.LOG_REMOVAL)) {
            awaitLanded();
            Outcome outcome = new Outcome(0, 0);
            Map<TopicPartition, Long> reached = new HashMap<>();
            for (EventStream stream : EventStream.values()) {
                LandedLog log = LandedLog.pin(installation.lake(), stream);
                Forgotten forgotten = Forgotten.of(installation, stream, log);
                outcome = outcome.plus(replay(stream, log, forgotten, selection));
                reached.putAll(forgotten.offsets());
            }
            if (selection instanceof Selection.All) {
                inTransaction(rebuilding -> {
                    rebuilding.finish(reached);
                    return reached;
                });
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome replay(EventStream stream, LandedLog log, Forgotten forgotten, Selection selection)
            throws IOException {
        Batches batches = Batches.of(subjects(stream, log, selection), MOST_RECORDS_A_BATCH);
        long events = 0;
        try (SortedLog sorted = SortedLog.of(log, batches, record -> true, beside);
                TopicTail tail = TopicTail.after(installation, stream, log)) {
            for (int batch = 0; batch < batches.size(); batch++) {
                progress.at(Sentence.of("replay.progress", 100 * batch / batches.size()));
                List<String> subjects = batches.subjects().get(batch);
                Map<String, Map<UUID, LandedEvent>> logged = sorted.read(batch);
                events += inTransaction(rebuilding -> {
                    Map<TopicPartition, Long> until = new HashMap<>(rebuilding.stored());
                    until.putAll(forgotten.offsets());
                    tail.readUntil(until);
                    int rebuilt = rebuilding.rebuild(stream, subjects, records(stream, subjects, logged, tail, until));
                    if (stream == EventStream.PRACTICE && !(selection instanceof Selection.All)) {
                        rebuilding.sumUp(subjects);
                    }
                    return rebuilt;
                });
            }
            return new Outcome(batches.subjects().stream().mapToLong(List::size).sum(), events);
        }
    }

    /** Those that count, up to where live has stored. */
    private static List<TopicRecord> records(
            EventStream stream,
            List<String> subjects,
            Map<String, Map<UUID, LandedEvent>> logged,
            TopicTail tail,
            Map<TopicPartition, Long> until) {
        List<LandedEvent> all = new ArrayList<>();
        for (String subject : subjects) {
            Map<UUID, LandedEvent> its = new HashMap<>();
            logged.getOrDefault(subject, Map.of()).values().forEach(event -> add(event, stream, until, its));
            tail.of(subject).forEach(event -> add(event, stream, until, its));
            all.addAll(its.values());
        }
        all.sort((one, other) -> ORDER_OF_ARRIVAL.compare(one.precedence(), other.precedence()));
        return all.stream().map(event -> record(stream, event)).toList();
    }

    private static void add(
            LandedEvent event, EventStream stream, Map<TopicPartition, Long> until, Map<UUID, LandedEvent> to) {
        Precedence at = event.precedence();
        long end = until.getOrDefault(new TopicPartition(stream.topic(), at.partition()), 0L);
        if (at.offset() < end) {
            to.merge(
                    event.event().eventId(),
                    event,
                    (one, other) -> one.precedence().compareTo(other.precedence()) <= 0 ? one : other);
        }
    }

    private static TopicRecord record(EventStream stream, LandedEvent landed) {
        Precedence at = landed.precedence();
        LearningEvent event = landed.event();
        return new TopicRecord(
                stream.topic(),
                at.partition(),
                at.offset(),
                landed.receivedAt(),
                at.vouched(),
                0,
                new Reading.Read(event, "{}"));
    }

    private TreeMap<String, Integer> subjects(EventStream stream, LandedLog log, Selection selection) {
        TreeMap<String, Integer> records = new TreeMap<>();
        if (selection instanceof Selection.Since since) {
            log.events(event -> {
                if (!event.receivedAt().isBefore(since.receipt())) {
                    records.put(event.event().subjectId(), 0);
                }
            });
        } else if (selection instanceof Selection.Pupils pupils) {
            if (stream == EventStream.PRACTICE) {
                pupils.ids().forEach(id -> records.put(id, 0));
            }
        } else {
            addStored(stream, records);
            log.places(place -> records.put(place.subjectId(), 0));
        }
        log.places(place -> records.computeIfPresent(place.subjectId(), (subject, count) -> count + 1));
        return records;
    }

    private void addStored(EventStream stream, TreeMap<String, Integer> records) {
        installation.store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            stream == EventStream.PRACTICE ? STORED_PUPILS : STORED_CLASSES);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.put(rows.getString(1), 0);
                }
            }
            return records;
        });
    }

    private interface Work<T> {
        T on(Rebuilding rebuilding) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        return installation.store().inTransaction((Connection connection) -> work.on(Rebuilding.begin(connection)));
    }

    /** What live has stored is in the lake or will be; where the store has forgotten that it had, nothing is waited for. */
    private void awaitLanded() {
        long deadline = System.nanoTime() + LANDS_WITHIN.toNanos();
        while (!hasLanded()) {
            if (System.nanoTime() > deadline) {
                throw new SpokenException(Sentence.of("flow.slow"));
            }
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException(new SQLException("interrupted while waiting for the lake", e));
            }
        }
    }

    private boolean hasLanded() {
        for (EventStream stream : EventStream.values()) {
            List<TopicPartition> partitions = installation.topics().partitions(List.of(stream.topic()));
            if (!Lander.hasLanded(installation.lake(), stream, Live.stored(installation.store(), partitions))) {
                return false;
            }
        }
        return true;
    }
}
