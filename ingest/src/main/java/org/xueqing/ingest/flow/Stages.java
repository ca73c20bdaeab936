package org.xueqing.ingest.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.topic.StoppedException;

/** Stages that start and stop together. */
final class Stages implements AutoCloseable {

    private final Deque<Stage> stages = new ArrayDeque<>();

    Stages add(String name, Supplier<Stage.Worker> workers) {
        stages.push(new Stage(name, workers));
        return this;
    }

    /** @throws SpokenException why one has stopped for good, if one has */
    void check() {
        stages.forEach(stage -> stage.end().ifPresent(reason -> {
            throw new SpokenException(reason);
        }));
    }

    /** What keeps one of them from its work for longer than this. */
    Optional<Sentence> trouble(Duration longerThan) {
        return stages.stream()
                .flatMap(stage -> stage.trouble(longerThan).stream())
                .findFirst();
    }

    /** @throws StoppedException if one has stopped for good: whoever started them must not go on either */
    void stopIfOneHas() {
        stages.forEach(stage -> stage.end().ifPresent(reason -> {
            throw new StoppedException(reason);
        }));
    }

    @Override
    public void close() {
        while (!stages.isEmpty()) {
            stages.pop().close();
        }
    }
}
