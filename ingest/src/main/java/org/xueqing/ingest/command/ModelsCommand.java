package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.live.Models;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the models of the next answer, or goes back to the one that was in use before. */
@Command(name = "models", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class ModelsCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--back", paramLabel = "STRATUM")
    private @Nullable String back;

    @Option(names = "--json")
    private boolean json;

    ModelsCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            if (back != null) {
                goBack(installation, back);
            }
            show(Models.newestFirst(installation.store()));
            return Xueqing.DONE;
        }
    }

    private void goBack(Installation installation, String stratum) {
        long before = Models.goBack(
                        installation.store(), stratum, InstantSource.system().instant())
                .orElseThrow(() -> new SpokenException(Sentence.of("models.none-before", stratum)));
        if (!json) {
            console.say(Sentence.of("models.back", stratum, Long.toString(before)));
        }
    }

    private void show(List<Models.Model> models) {
        if (json) {
            console.result(json(models));
            return;
        }
        models.forEach(model -> console.say(Sentence.of(
                model.isLive() ? "models.live" : "models.other",
                Long.toString(model.modelId()),
                model.stratum(),
                Long.toString(model.runId()),
                text(model.logLoss()),
                model.unseenPupils(),
                text(model.difference()),
                Sentence.of("models.verdict." + model.verdict()))));
    }

    private static String json(List<Models.Model> models) {
        ArrayNode rows = JSON.createArrayNode();
        for (Models.Model model : models) {
            rows.addObject()
                    .put("modelId", model.modelId())
                    .put("stratum", model.stratum())
                    .put("runId", model.runId())
                    .put("live", model.isLive())
                    .put("kept", model.isKept())
                    .put("verdict", model.verdict())
                    .put("unseenPupils", model.unseenPupils())
                    .put("unseenAnswers", model.unseenAnswers())
                    .put("logLoss", model.logLoss())
                    .put("difference", model.difference())
                    .put("differenceLow", model.differenceLow())
                    .put("differenceHigh", model.differenceHigh());
        }
        return rows.toString();
    }

    private static String text(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
