package org.xueqing.ingest.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.catalogue.CurriculumTables;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.Topics;

/** An installation, opened: its engines, store, topics and lake; and the flow, if nobody else moves the data. */
public final class Installation implements AutoCloseable {

    /** How long a server lets records wait for others before they land: seldom enough for few files. */
    public static final Duration LAND_EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final DataFolder data;
    private final Engines engines;
    private final Store store;
    private final Topics topics;
    private final Lake lake;
    private final Deque<AutoCloseable> opened;
    private Runnable checkFlow = () -> {};
    private Function<Duration, Optional<Sentence>> trouble = longerThan -> Optional.empty();
    private boolean movesData;

    private Installation(DataFolder data, Engines engines, Deque<AutoCloseable> opened) {
        this.data = data;
        this.engines = engines;
        this.opened = opened;
        store = opened(Store.open(engines.addresses()));
        topics = opened(new Topics(engines.addresses().kafka()));
        topics.create();
        lake = opened(Lake.open(engines.addresses()));
    }

    /** Whether a process moves data between outbox, topics, store and lake. */
    public enum Moving {
        /** Unless another process does when this one starts. */
        UNLESS_ANOTHER_DOES,
        /** Together with the others. */
        ALWAYS,
        /** Others do. */
        NEVER
    }

    /** Moves data unless another process does. */
    public static Installation open(DataFolder folder, EngineSettings settings, Duration landEvery) {
        return open(folder, settings, landEvery, Moving.UNLESS_ANOTHER_DOES);
    }

    /** @param landEvery how long records wait for others before they land in the lake */
    public static Installation open(DataFolder folder, EngineSettings settings, Duration landEvery, Moving moving) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            Engines engines = Engines.open(folder, settings);
            opened.push(engines);
            Installation installation = new Installation(folder, engines, opened);
            installation.startFlow(landEvery, moving);
            return installation;
        } catch (RuntimeException e) {
            close(opened);
            throw e;
        }
    }

    /** The data folder that the environment names, by default {@code ./data}. */
    public static DataFolder folder(Map<String, String> environment) {
        return new DataFolder(Path.of(environment.getOrDefault("XUEQING_DATA", "data")));
    }

    public Engines engines() {
        return engines;
    }

    public Store store() {
        return store;
    }

    public Topics topics() {
        return topics;
    }

    public Lake lake() {
        return lake;
    }

    /** In which the program keeps files of its own. */
    public Path folder() {
        return data.root();
    }

    public DataFolder data() {
        return data;
    }

    /** Whether this process moves the data; otherwise another one does, here or elsewhere. */
    public boolean movesData() {
        return movesData;
    }

    /** @throws SpokenException why a part of the flow has stopped for good, if one has */
    public void checkFlow() {
        checkFlow.run();
    }

    /** What keeps a part of this process's flow from its work for longer than this; it may come right by itself. */
    public Optional<Sentence> flowTrouble(Duration longerThan) {
        return trouble.apply(longerThan);
    }

    /** Waits until everything accepted before this call is in the store and in the lake. */
    public void awaitLanded(Duration atMost, Runnable between) {
        Flow.awaitLanded(store, topics, lake, atMost, () -> {
            checkFlow.run();
            between.run();
        });
    }

    @Override
    public synchronized void close() {
        close(opened);
    }

    private void startFlow(Duration landEvery, Moving moving) {
        Optional<Leadership> leadership = mayLead(moving) ? Leadership.take(store) : Optional.empty();
        if (leadership.isEmpty() && moving != Moving.ALWAYS) {
            checkFlow = this::checkHolder;
            return;
        }
        CurriculumTables.load(store, Curriculum.load());
        Flow flow = opened(Flow.start(engines.addresses(), store, topics, lake, data.root(), landEvery, leadership));
        checkFlow = flow::check;
        trouble = flow::trouble;
        movesData = true;
    }

    /** A client of a data folder leaves the data to the folder's holder. */
    private boolean mayLead(Moving moving) {
        return moving == Moving.ALWAYS || moving == Moving.UNLESS_ANOTHER_DOES && engines.isHolder();
    }

    /** A client waits for another process; it is told when that is gone. */
    private void checkHolder() {
        long owner = engines.addresses().owner();
        if (!ProcessHandle.of(owner).map(ProcessHandle::isAlive).orElse(false)) {
            throw new SpokenException(Sentence.of("flow.holder-gone", Long.toString(owner)));
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    private static void close(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("A part did not close cleanly; the next start recovers it", e);
            }
        }
    }
}
