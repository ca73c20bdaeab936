package org.xueqing.ingest.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A stage that fails is tried again, and says so for as long as it does no work. */
class StageTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicBoolean isBroken = new AtomicBoolean(true);

    @Test
    void saysThatItFailsAndNoMoreOnceItWorks() {
        try (Stage stage = new Stage("landing", Breakable::new)) {
            await().until(() -> stage.trouble(Duration.ZERO).isPresent());
            assertThat(stage.trouble(Duration.ZERO).orElseThrow().in(Locale.ENGLISH))
                    .contains("landing")
                    .contains("no broker");
            assertThat(stage.trouble(LONG)).as("not yet for so long").isEmpty();
            isBroken.set(false);
            await().until(() -> stage.trouble(Duration.ZERO).isEmpty());
            assertThat(stage.end()).isEmpty();
        }
    }

    @Test
    void answersForThoseWhomItLeads() {
        isBroken.set(false);
        try (Stages led = new Stages().add("landing", Breakable::new);
                Stage leading = new Stage("leading", () -> new Answering(led))) {
            await().during(Duration.ofMillis(200))
                    .until(() -> leading.trouble(Duration.ZERO).isEmpty());
            isBroken.set(true);
            await().until(() -> leading.trouble(Duration.ZERO).isPresent());
        }
    }

    private final class Breakable implements Stage.Worker {

        @Override
        public boolean work() {
            if (isBroken.get()) {
                throw new IllegalStateException("no broker");
            }
            return false;
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    private record Answering(Stages led) implements Stage.Worker {

        @Override
        public boolean work() {
            return false;
        }

        @Override
        public java.util.Optional<org.xueqing.ingest.message.Sentence> trouble(Duration longerThan) {
            return led.trouble(longerThan);
        }

        @Override
        public void close() {
            // Whoever made them closes them.
        }
    }
}
