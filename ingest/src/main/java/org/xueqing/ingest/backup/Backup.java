package org.xueqing.ingest.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.StoreLock;

/**
 * Copies an installation while it goes on. The store first: what it says then is the moment of the backup. Lake and topics
 * after it, so that they hold everything that the store speaks of: files of the lake are never changed, topics are only
 * added to, and nothing is removed from either while this goes on. What they hold beyond it, live and landing read again.
 */
public record Backup(Installation installation, DataFolder data) {

    static final String DESCRIPTION = "backup.json";
    static final String TOMBSTONES = "tombstones.json";

    /** What a broker makes anew when it starts without having been stopped. */
    private static final Set<String> MADE_ANEW =
            Set.of(".lock", ".kafka_cleanshutdown", "recovery-point-offset-checkpoint");

    private static final Set<String> ENGINES = Set.of("postgres", "kafka", "lake");
    private static final Set<String> OF_THE_PROCESS =
            Set.of("binaries", "logs", "lock", "engines.json", "postgres.new");

    /** @param into a folder that is empty or not there; it appears whole or not at all */
    public void make(Path into, Instant at) {
        refuseUnlessOurs();
        if (!Folders.isEmpty(into)) {
            throw new SpokenException(Sentence.of("backup.not-empty", into));
        }
        Path half = into.resolveSibling(into.getFileName() + ".half");
        if (!Folders.isEmpty(half)) {
            throw new SpokenException(Sentence.of("backup.not-empty", half));
        }
        try (StoreLock nothingIsRemoved = StoreLock.share(installation.store(), StoreLock.Of.LOG_REMOVAL)) {
            Folders.createPrivately(half);
            copyRest(half);
            Path lake = half.resolve("lake");
            // Metadata of the lake is replaced now and then: what is current at the moment of the store is there before
            // or after.
            StoreCopy.make(
                    installation.engines().addresses(),
                    data.postgres(),
                    half.resolve("postgres"),
                    () -> Folders.copy(data.lake(), lake, Backup::isNoData));
            Folders.copy(data.lake(), lake, Backup::isNoData);
            Folders.copy(data.lake(), lake, file -> true);
            Folders.copy(data.kafka(), half.resolve("kafka"), Backup::isOfBroker);
            Files.writeString(half.resolve(TOMBSTONES), Tombstones.toJson(installation.store()));
            describe(half, at);
            Files.deleteIfExists(into);
            Files.move(half, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseUnlessOurs() {
        String lake = data.lake().toUri().toString();
        boolean isOurs = Files.isDirectory(data.postgres())
                && Files.isDirectory(data.kafka())
                && installation.engines().addresses().lake().equals(lake);
        if (!isOurs) {
            throw new SpokenException(Sentence.of("backup.external"));
        }
    }

    /** Passwords, keys, certificates, and whatever else the folder keeps. */
    private void copyRest(Path half) {
        Folders.copy(data.root(), half, file -> {
            String first = file.getName(0).toString();
            return !ENGINES.contains(first) && !OF_THE_PROCESS.contains(first) && !first.startsWith("verify-");
        });
    }

    private void describe(Path half, Instant at) throws IOException {
        String json = JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "madeAt",
                        at.toString(),
                        "lake",
                        installation.engines().addresses().lake()));
        Files.writeString(half.resolve(DESCRIPTION), json);
    }

    private static boolean isNoData(Path file) {
        return !file.toString().endsWith(".parquet");
    }

    /** Indexes are made anew from the log, whose torn end the broker cuts off. */
    private static boolean isOfBroker(Path file) {
        String name = file.getFileName().toString();
        return !MADE_ANEW.contains(name)
                && !name.endsWith(".index")
                && !name.endsWith(".timeindex")
                && !name.endsWith(".txnindex")
                && !name.endsWith(".snapshot");
    }
}
