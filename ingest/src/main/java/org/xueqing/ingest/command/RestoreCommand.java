package org.xueqing.ingest.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.backup.Restore;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.message.Sentence;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An installation made of a backup, in an empty folder. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FOLDER")
    private Path backup = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FOLDER")
    private Path data = Path.of("");

    @ArgGroup(multiplicity = "1")
    private ErasedSince erasedSince = new ErasedSince();

    /** Nobody restores without having thought of those who were erased since. */
    static final class ErasedSince {
        @Option(names = "--tombstones", required = true, paramLabel = "FILE")
        private @Nullable Path list;

        @Option(names = "--nobody-erased-since", required = true)
        private boolean nobody;
    }

    RestoreCommand(Console console, Map<String, String> environment) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DataFolder folder = new DataFolder(data);
        new Restore(backup, folder, Optional.ofNullable(erasedSince.list)).make();
        console.say(Sentence.of("restore.done", folder.root()));
        return Xueqing.DONE;
    }
}
