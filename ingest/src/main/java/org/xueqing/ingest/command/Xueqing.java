package org.xueqing.ingest.command;

import java.util.Locale;
import java.util.Map;
import org.xueqing.ingest.engines.SecretFiles;
import org.xueqing.ingest.message.SpokenException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Exit codes: 0 done, 1 could not be done, 2 called wrongly, 3 done in part. */
@Command(
        name = "xueqing",
        mixinStandardHelpOptions = true,
        resourceBundle = "org.xueqing.ingest.message.usage",
        subcommands = {
            ImportCommand.class,
            AnalyzeCommand.class,
            BankCommand.class,
            EvaluateCommand.class,
            IngestCommand.class,
            LoadCommand.class,
            BackupCommand.class,
            CalibrateCommand.class,
            MarksCommand.class,
            ModelsCommand.class,
            PlatformCommand.class,
            ReplayCommand.class,
            RestoreCommand.class,
            RunsCommand.class,
            CatalogueCommand.class,
            EraseCommand.class,
            LakeCommand.class,
            RosterCommand.class,
            SendersCommand.class,
            SimulateCommand.class,
            VerifyCommand.class
        })
public final class Xueqing {

    static final int DONE = 0;
    static final int IMPOSSIBLE = 1;
    static final int DONE_IN_PART = 3;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    private Xueqing() {}

    public static void main(String[] arguments) {
        // The usage texts follow the default locale.
        Locale.setDefault(language(System.getenv()));
        System.exit(run(System.getenv(), Console.of(System.getenv()), arguments));
    }

    static int run(Map<String, String> environment, Console console, String... arguments) {
        Xueqing root = new Xueqing();
        try {
            CommandLine line = new CommandLine(root, new CommandsWith(console, SecretFiles.readInto(environment)));
            line.setExecutionExceptionHandler((e, failed, parsed) -> root.say(e, console));
            return line.execute(arguments);
        } catch (SpokenException e) {
            return root.say(e, console);
        }
    }

    /** The language of people: simplified Chinese unless {@code XUEQING_LANG} says otherwise. */
    public static Locale language(Map<String, String> environment) {
        return environment.getOrDefault("XUEQING_LANG", "zh").startsWith("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private int say(Exception e, Console console) {
        if (AtShutdown.isUnderWay()) {
            return IMPOSSIBLE;
        }
        if (e instanceof SpokenException spoken) {
            console.complain(spoken.sentence());
        } else {
            console.complain(org.xueqing.ingest.message.Sentence.of("command.unexpected", e));
        }
        if (verbose) {
            console.trace(e);
        }
        return IMPOSSIBLE;
    }
}
