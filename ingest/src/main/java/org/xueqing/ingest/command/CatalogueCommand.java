package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.translate.ItemsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the mapping of items to knowledge points, until the item bank brings its own. */
@Command(name = "catalogue", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class CatalogueCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--items", required = true, paramLabel = "FILE")
    private Path items = Path.of("");

    CatalogueCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, List<String>> pointsOfItems = ItemsCsv.read(items);
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            int changed = ItemBank.map(installation.store(), pointsOfItems);
            console.say(Sentence.of("catalogue.items", pointsOfItems.size(), changed));
            return Xueqing.DONE;
        }
    }
}
