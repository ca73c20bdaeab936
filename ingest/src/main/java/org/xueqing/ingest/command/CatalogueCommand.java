package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.translate.ItemsCsv;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads what items are about: by item, or by the pages of a book. */
@Command(name = "catalogue", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class CatalogueCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** One of the two tables. */
    static final class Source {
        @Option(names = "--items", required = true, paramLabel = "FILE")
        private @Nullable Path items;

        @Option(names = "--book", required = true, paramLabel = "NAME")
        private @Nullable String book;
    }

    CatalogueCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (source.items != null) {
            return loadItems(source.items);
        }
        String book = String.valueOf(source.book).strip();
        if (file == null || book.isEmpty() || book.length() > 40) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    Sentence.of("book.usage").in(console.language()));
        }
        return loadBook(book, file);
    }

    private int loadItems(Path items) throws IOException {
        Map<String, List<String>> pointsOfItems = ItemsCsv.read(items);
        try (Installation installation = open()) {
            int changed = ItemBank.map(installation.store(), pointsOfItems);
            console.say(Sentence.of("catalogue.items", pointsOfItems.size(), changed));
            return Xueqing.DONE;
        }
    }

    private int loadBook(String book, Path pages) throws IOException {
        try (Installation installation = open()) {
            ItemMapping.By by = new ItemMapping.By("", Clock.systemUTC().instant());
            boolean isComplete = new BookImport(book, console).run(pages, installation.store(), by);
            return isComplete ? Xueqing.DONE : Xueqing.DONE_IN_PART;
        }
    }

    private Installation open() {
        Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY);
        AtShutdown.close(installation);
        return installation;
    }
}
