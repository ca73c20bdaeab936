package org.xueqing.ingest.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.ingest.backup.Backup;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A copy of the installation, while it goes on. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class BackupCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FOLDER")
    private Path folder = Path.of("");

    BackupCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            Path into = folder.toAbsolutePath().normalize();
            new Backup(installation, installation.data())
                    .make(into, InstantSource.system().instant());
            console.say(Sentence.of("backup.done", into));
            return Xueqing.DONE;
        }
    }
}
