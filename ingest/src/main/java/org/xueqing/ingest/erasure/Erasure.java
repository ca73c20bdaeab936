package org.xueqing.ingest.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.land.LakeRemoval;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreLock;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.Topics;

/**
 * Finishes the erasures that were begun: store, lake, topics, proof. Every step can be done again, so that whoever is killed
 * in the middle begins anew.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /** Of all tombstones; a restored backup is held against it. */
    private static final String LIST = "tombstones.json";

    private final Store store;
    private final Topics topics;
    private final Lake lake;
    private final String kafka;
    private final Path folder;
    private final InstantSource clock;
    private SortedSet<String> awaited = new TreeSet<>();
    private Map<TopicPartition, Long> ends = Map.of();

    /** @param folder in which the program keeps files of its own */
    public Erasure(Store store, Topics topics, Lake lake, String kafka, Path folder, InstantSource clock) {
        this.store = store;
        this.topics = topics;
        this.lake = lake;
        this.kafka = kafka;
        this.folder = folder;
        this.clock = clock;
    }

    /** What there is of some pupils now. */
    public Proof find(Collection<String> pupils) {
        LakeRemoval.Found found = new LakeRemoval(lake).find(new TreeSet<>(pupils));
        return new Proof(
                store.inTransaction(connection -> PupilTables.of(connection).count(pupils)),
                found.files(),
                found.rows(),
                topicRemoval().count(pupils));
    }

    /**
     * Goes on with what was begun, as far as that is possible now: an analysis, or somebody who reads the whole log, is
     * waited for. Returns whether an erasure was finished.
     */
    public boolean advance() {
        SortedSet<String> pupils = Tombstones.unfinished(store);
        if (pupils.isEmpty()) {
            return false;
        }
        Optional<StoreLock> analysis = StoreLock.tryAlone(store, StoreLock.Of.ANALYSIS);
        if (analysis.isEmpty()) {
            return false;
        }
        try (StoreLock noAnalysis = analysis.get()) {
            removeFromStore(pupils);
            return havePassed() && finish(pupils);
        }
    }

    /** Once; after that nobody takes anything of them. */
    private void removeFromStore(SortedSet<String> pupils) {
        if (awaited.equals(pupils)) {
            return;
        }
        new StoreRemoval(store).run(pupils);
        // Whatever of them is on its way stands before these ends.
        ends = topics.ends(topics.partitions(List.of(EventStream.PRACTICE.topic())));
        awaited = pupils;
        Tombstones.advance(store, pupils, "STORE");
    }

    private boolean havePassed() {
        return Live.hasStored(store, ends) && Lander.hasLanded(lake, EventStream.PRACTICE, ends);
    }

    private boolean finish(SortedSet<String> pupils) {
        Optional<StoreLock> removal = StoreLock.tryAlone(store, StoreLock.Of.LOG_REMOVAL);
        if (removal.isEmpty()) {
            return false;
        }
        try (StoreLock alone = removal.get()) {
            new LakeRemoval(lake).remove(pupils);
            Tombstones.advance(store, pupils, "LAKE");
            topicRemoval().run(pupils);
            Tombstones.advance(store, pupils, "TOPICS");
            removeLeftFiles();
            return prove(pupils);
        }
    }

    private boolean prove(SortedSet<String> pupils) {
        Proof proof = find(pupils);
        if (!proof.isNothing()) {
            LOG.warn("An erasure of {} pupils is not complete and goes on: {}", pupils.size(), proof.toJson());
            awaited = new TreeSet<>();
            return false;
        }
        Tombstones.finish(store, pupils, clock.instant(), proof.toJson());
        keepList();
        LOG.info("An erasure of {} pupils is complete", pupils.size());
        return true;
    }

    /** A copy that can be kept elsewhere, for the day on which an older backup is restored. */
    private void keepList() {
        try {
            Path half = folder.resolve(LIST + ".new");
            Files.writeString(half, Tombstones.toJson(store));
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            Files.move(half, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A verification that was killed leaves its sorted log behind; none runs now. */
    private void removeLeftFiles() {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.filter(Erasure::isSortedLog).toList()) {
                deleteAll(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSortedLog(Path path) {
        return path.getFileName().toString().startsWith("verify-");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private TopicRemoval topicRemoval() {
        return new TopicRemoval(store, topics, lake, kafka);
    }
}
