package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Setting;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.marks.ColumnMapping;
import org.xueqing.ingest.marks.ColumnMappings;
import org.xueqing.ingest.marks.MappedField;
import org.xueqing.ingest.marks.PlatformImport;
import org.xueqing.ingest.marks.PlatformImport.Preview;
import org.xueqing.ingest.marks.PlatformImport.Result;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another platform's export into the log: its columns are mapped once and the mapping is kept by name. */
@Command(name = "platform", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class PlatformCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Console console;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--school", required = true, paramLabel = "NAME")
    private String school = "";

    @Option(names = "--mapping", required = true, paramLabel = "NAME")
    private String name = "";

    @Option(names = "--column", paramLabel = "FIELD=TITLE")
    private Map<MappedField, String> columns = new LinkedHashMap<>();

    @Option(names = "--setting", paramLabel = "SETTING")
    private @Nullable Setting setting;

    @Option(names = "--dry-run")
    private boolean dryRun;

    PlatformCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Preview preview = PlatformImport.preview(path);
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            ColumnMappings mappings = new ColumnMappings(installation.store());
            ColumnMapping mapping = mapping(mappings, preview);
            show(preview, mapping);
            PlatformImport platform = new PlatformImport(installation.store(), clock, CHINA);
            Result read = platform.read(path, school, mapping, LocalDate.ofInstant(clock.instant(), CHINA));
            read.refused().forEach(row -> console.complain(row.said()));
            if (dryRun) {
                console.say(Sentence.of(
                        "platform.read", read.answers().size(), read.refused().size()));
                return read.refused().isEmpty() ? Xueqing.DONE : Xueqing.DONE_IN_PART;
            }
            mappings.keep(school, mapping, "", clock.instant());
            return take(platform, read, installation);
        }
    }

    private Integer take(PlatformImport platform, Result read, Installation installation) {
        Tally tally = platform.take(read);
        installation.store().inTransaction(connection -> {
            new ImportRecord(
                            clock.instant(),
                            "",
                            "platform " + name,
                            String.valueOf(path.getFileName()),
                            tally.accepted(),
                            tally.repeated(),
                            read.refused().size())
                    .write(connection);
            return tally;
        });
        if (installation.movesData()) {
            Progress progress = new Progress(console);
            installation.awaitLanded(ImportCommand.PATIENCE, () -> progress.at(Sentence.of("import.landing")));
            progress.end();
        }
        console.say(Sentence.of(
                "import.tally",
                tally.accepted(),
                tally.repeated(),
                tally.conflicting(),
                tally.refused() + read.refused().size()));
        return tally.isComplete() && read.refused().isEmpty() ? Xueqing.DONE : Xueqing.DONE_IN_PART;
    }

    /** The kept mapping, or a proposal from the usual titles; what was said on the command line comes first. */
    private ColumnMapping mapping(ColumnMappings mappings, Preview preview) {
        ColumnMapping base = mappings.find(school, name)
                .orElseGet(() -> ColumnMapping.proposed(name, preview.columns(), Setting.SELF_STUDY));
        Map<MappedField, String> titles = new EnumMap<>(MappedField.class);
        titles.putAll(base.titles());
        titles.putAll(columns);
        ColumnMapping mapping = new ColumnMapping(name, titles, setting == null ? base.setting() : setting);
        mapping.objection().ifPresent(why -> {
            show(preview, mapping);
            throw new SpokenException(why);
        });
        return mapping;
    }

    private void show(Preview preview, ColumnMapping mapping) {
        console.say(Sentence.of("platform.preview", preview.encoding(), String.join(" | ", preview.columns())));
        preview.rows().forEach(row -> console.say(Sentence.of("platform.row", String.join(" | ", row))));
        mapping.titles().forEach((field, title) -> console.say(Sentence.of("platform.mapped", field.name(), title)));
    }
}
