package org.xueqing.ingest.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.land.LakeRelocation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;

/**
 * Makes an installation of a backup. Before anybody can use it, the lake's tables know where their files lie now, and whoever
 * was erased since is hidden: the flow then erases them again.
 *
 * @param tombstones a list that may be newer than the backup's own
 */
public record Restore(Path backup, DataFolder data, Optional<Path> tombstones) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public void make() {
        if (!Files.exists(backup.resolve(Backup.DESCRIPTION))) {
            throw new SpokenException(Sentence.of("restore.no-backup", backup));
        }
        if (!Folders.isEmpty(data.root())) {
            throw new SpokenException(Sentence.of("restore.not-empty", data.root()));
        }
        Folders.copy(backup, data.root(), file -> !file.toString().equals(Backup.DESCRIPTION));
        try (Engines engines = Engines.open(data, EngineSettings.embedded());
                Store store = Store.open(engines.addresses())) {
            String before =
                    read(backup.resolve(Backup.DESCRIPTION)).path("lake").asText();
            new LakeRelocation(store, engines.addresses()).move(before);
            bury(store, backup.resolve(Backup.TOMBSTONES));
            tombstones.ifPresent(newer -> bury(store, newer));
        }
    }

    private static void bury(Store store, Path list) {
        Tombstones.buryAgain(store, read(list));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("restore.unreadable", file, e), e);
        }
    }
}
