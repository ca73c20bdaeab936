package org.xueqing.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.store.Store;

/**
 * Data folders with a store that has its tables already, as a first start makes them; made once for the tests of a process and
 * copied. {@code EnginesIT} and {@code MigrationIT} look at first starts themselves.
 */
public final class PreparedFolder {

    private static final List<String> PARTS = List.of("postgres", "postgres.password");
    private static final List<Path> MADE = new ArrayList<>();

    private PreparedFolder() {}

    /** Puts a store into a folder, unless it has one. */
    public static DataFolder at(Path folder) {
        if (Files.exists(folder.resolve(PARTS.get(0)))) {
            return new DataFolder(folder);
        }
        try {
            Files.createDirectories(folder);
            for (String part : PARTS) {
                // With the rights that PostgreSQL insists on.
                execute("cp", "-a", made().resolve(part).toString(), folder.toString());
            }
            return new DataFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path made() throws IOException {
        if (MADE.isEmpty()) {
            Path folder = Files.createTempDirectory("prepared");
            try (Engines engines = Engines.open(new DataFolder(folder), EngineSettings.embedded())) {
                Store.open(engines.addresses()).close();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("rm", "-r", folder.toString())));
            MADE.add(folder);
        }
        return MADE.get(0);
    }

    private static void execute(String... command) {
        try {
            int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
