package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.live.Runs;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the runs, or goes back to the one before. */
@Command(name = "runs", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class RunsCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--back")
    private boolean back;

    @Option(names = "--json")
    private boolean json;

    RunsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            if (back) {
                goBack(installation);
            }
            show(Runs.newestFirst(installation.store()));
            return Xueqing.DONE;
        }
    }

    private void goBack(Installation installation) throws InterruptedException {
        long before = Runs.before(installation.store())
                .orElseThrow(() -> new SpokenException(Sentence.of("runs.none-before")));
        Runs.stage(installation.store(), before);
        long deadline = System.nanoTime() + ImportCommand.PATIENCE.toNanos();
        while (!isShown(installation, before)) {
            installation.checkFlow();
            if (System.nanoTime() > deadline) {
                throw new SpokenException(Sentence.of("flow.slow"));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        if (!json) {
            console.say(Sentence.of("runs.back", Long.toString(before)));
        }
    }

    private static boolean isShown(Installation installation, long runId) {
        return Runs.newestFirst(installation.store()).stream().anyMatch(run -> run.runId() == runId && run.isShown());
    }

    private void show(List<Runs.Run> runs) {
        if (json) {
            console.result(json(runs));
            return;
        }
        for (Runs.Run run : runs) {
            console.say(Sentence.of(
                    run.isShown() ? "runs.shown" : "runs.other",
                    Long.toString(run.runId()),
                    run.status(),
                    text(run.publishedAt()),
                    text(run.dataThrough()),
                    run.answers(),
                    run.pupils()));
            if (!run.isReplayable()) {
                console.say(Sentence.of("runs.not-replayable"));
            }
        }
    }

    private static String json(List<Runs.Run> runs) {
        ArrayNode rows = JSON.createArrayNode();
        for (Runs.Run run : runs) {
            rows.addObject()
                    .put("runId", run.runId())
                    .put("status", run.status())
                    .put("shown", run.isShown())
                    .put("publishedAt", text(run.publishedAt()))
                    .put("dataThrough", text(run.dataThrough()))
                    .put("answers", run.answers())
                    .put("pupils", run.pupils())
                    .put("replayable", run.isReplayable())
                    .put("codeVersion", run.codeVersion());
        }
        return rows.toString();
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "–" : time.toString();
    }
}
