package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendersCommandIT {

    @TempDir
    static Path folder;

    private Installation installation;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void showsAKeyOnceThatOpensTheDoorUntilTheSenderIsClosed() {
        assertThat(run("senders", "--add", "board", "--name", "作业平台", "--source", "board"))
                .isEqualTo(Xueqing.DONE);
        String shown = out.toString(StandardCharsets.UTF_8).strip();
        SenderKey key = SenderKey.parse(shown).orElseThrow();
        Senders senders = new Senders(installation.store());
        assertThat(senders.holding(key)).get().extracting("name").isEqualTo("作业平台");
        assertThat(run("senders")).isEqualTo(Xueqing.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("board　作业平台　来源 board")
                .doesNotContain(key.secret());
        assertThat(run("senders", "--close", "board")).isEqualTo(Xueqing.DONE);
        assertThat(senders.holding(key)).isEmpty();
        assertThat(run("senders", "--close", "board")).isEqualTo(Xueqing.IMPOSSIBLE);
    }

    @Test
    void refusesWhatCouldNotBeAKeyOrASource() {
        assertThat(run("senders", "--add", "a.b", "--name", "x", "--source", "x"))
                .isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(run("senders", "--add", "a", "--name", "x", "--source", "x:y"))
                .isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(run("senders", "--add", "a", "--name", "x", "--source", "x", "--school", "s-none"))
                .isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("s-none");
    }

    @Test
    void leavesASenderAsItIsWhenItIsAddedAgain() {
        run("senders", "--add", "twice", "--name", "x", "--source", "x");
        assertThat(run("senders", "--add", "twice", "--name", "y", "--source", "y"))
                .isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(new Senders(installation.store()).open())
                .anyMatch(sender ->
                        sender.senderId().equals("twice") && sender.source().equals("x"));
    }

    @Test
    void addsOrClosesButNotBoth() {
        assertThat(run("senders", "--add", "a", "--name", "x", "--source", "x", "--close", "a"))
                .isEqualTo(2);
        assertThat(run("senders", "--add", "a")).isEqualTo(2);
    }

    private int run(String... arguments) {
        out.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        return Xueqing.run(Map.of("XUEQING_DATA", folder.toString()), console, arguments);
    }
}
