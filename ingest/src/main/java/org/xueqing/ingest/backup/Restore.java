package org.xueqing.ingest.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * was erased since is hidden: the flow then erases them again. A folder in which this did not come to its end is refused by all
 * other commands.
 *
 * @param tombstones a list that may be newer than the backup's own
 */
public record Restore(Path backup, DataFolder data, Optional<Path> tombstones) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public void make() {
        if (!Files.exists(backup.resolve(Backup.DESCRIPTION))) {
            throw new SpokenException(Sentence.of("restore.no-backup", backup));
        }
        data.refuseHalfRestored();
        if (!Folders.isEmpty(data.root())) {
            throw new SpokenException(Sentence.of("restore.not-empty", data.root()));
        }
        JsonNode description = read(backup.resolve(Backup.DESCRIPTION));
        List<JsonNode> erased = Stream.concat(Stream.of(backup.resolve(Backup.TOMBSTONES)), tombstones.stream())
                .map(Restore::read)
                .toList();
        data.beginRestore();
        Folders.copy(backup, data.root(), file -> !file.toString().equals(Backup.DESCRIPTION));
        try (Engines engines = Engines.openForRestore(data, EngineSettings.embedded());
                Store store = Store.open(engines.addresses())) {
            new LakeRelocation(store, engines.addresses())
                    .move(description.path("lake").asText());
            erased.forEach(list -> Tombstones.buryAgain(store, list));
        }
        data.endRestore();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("restore.unreadable", file, e), e);
        }
    }
}
