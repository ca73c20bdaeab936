package org.xueqing.ingest.land;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.xueqing.ingest.topic.EventStream;

/**
 * Snapshots of one table of the lake and the files that they know. Expiring removes the files that nothing else knows;
 * sweeping removes those that nothing knows at all.
 */
public final class LakeHistory {

    /** Set by a commit of ours: who began to write before it can no longer commit what he wrote. */
    private static final String SWEPT = "xueqing.swept";

    private final Table table;

    public LakeHistory(Lake lake, EventStream stream) {
        this.table = lake.table(stream);
    }

    /** How large the table is as its newest snapshot knows it, and how many snapshots there are. */
    public record Size(long rows, long files, long bytes, int snapshots) {}

    public Size size() {
        table.refresh();
        long rows = 0;
        long files = 0;
        long bytes = 0;
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                rows += task.file().recordCount();
                files++;
                bytes += task.file().fileSizeInBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Size(rows, files, bytes, snapshots().size());
    }

    public List<Long> snapshots() {
        table.refresh();
        return StreamSupport.stream(table.snapshots().spliterator(), false)
                .map(Snapshot::snapshotId)
                .toList();
    }

    /** When files that nobody knows were last looked for; if never, when the first of the files that are known came. */
    public Instant swept() {
        table.refresh();
        String swept = table.properties().get(SWEPT);
        return swept == null ? began() : Instant.ofEpochMilli(Long.parseLong(swept));
    }

    private Instant began() {
        long now = ((BaseTable) table).operations().current().lastUpdatedMillis();
        return Instant.ofEpochMilli(StreamSupport.stream(table.snapshots().spliterator(), false)
                .mapToLong(Snapshot::timestampMillis)
                .min()
                .orElse(now));
    }

    /** The snapshots that are at least as young as an instant. */
    public Set<Long> since(Instant since) {
        return lineage().stream()
                .filter(snapshot -> snapshot.timestampMillis() >= since.toEpochMilli())
                .map(Snapshot::snapshotId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Every snapshot from the newest back to one of these, so that what was appended can be followed; none if all are older. */
    public Set<Long> backTo(Set<Long> pinned, Instant notBefore) {
        Set<Long> line = new HashSet<>();
        for (Snapshot snapshot : lineage()) {
            line.add(snapshot.snapshotId());
            if (pinned.contains(snapshot.snapshotId())) {
                return line;
            }
            if (snapshot.timestampMillis() < notBefore.toEpochMilli()) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private List<Snapshot> lineage() {
        table.refresh();
        List<Snapshot> lineage = new ArrayList<>();
        Snapshot at = table.currentSnapshot();
        while (at != null) {
            lineage.add(at);
            at = at.parentId() == null ? null : table.snapshot(at.parentId());
        }
        return lineage;
    }

    /** Gives up every snapshot but the newest, and what their manifests say of files that are gone. */
    void forget() {
        table.refresh();
        if (table.currentSnapshot() == null) {
            return;
        }
        table.rewriteManifests().clusterBy(file -> "").commit();
        long newest = table.currentSnapshot().snapshotId();
        expire(snapshot -> snapshot != newest);
        sweep();
    }

    /** Gives up the snapshots of which this is true; never the newest. Returns how many. */
    public int expire(Predicate<Long> isOver) {
        table.refresh();
        Snapshot newest = table.currentSnapshot();
        List<Long> over = snapshots().stream()
                .filter(id -> newest == null || id != newest.snapshotId())
                .filter(isOver)
                .toList();
        if (!over.isEmpty()) {
            // By number only: by default Iceberg would give up others by their age.
            ExpireSnapshots expiry = table.expireSnapshots().expireOlderThan(0);
            over.forEach(expiry::expireSnapshotId);
            expiry.commit();
        }
        return over.size();
    }

    /**
     * Removes files that nothing knows and that nobody can make known any more: whoever wrote one before our commit wrote it
     * for a table that is no longer the newest, and will be refused. Returns how many.
     */
    public int sweep() {
        long before = System.currentTimeMillis();
        table.updateProperties().set(SWEPT, Long.toString(before)).commit();
        table.refresh();
        Set<String> known = known();
        int removed = 0;
        for (FileInfo file : files().listPrefix(table.location())) {
            if (file.createdAtMillis() < before && !known.contains(path(file.location()))) {
                table.io().deleteFile(file.location());
                removed++;
            }
        }
        return removed;
    }

    List<String> dataFiles() {
        return StreamSupport.stream(files().listPrefix(table.location()).spliterator(), false)
                .map(FileInfo::location)
                .filter(location -> location.endsWith(".parquet"))
                .toList();
    }

    private SupportsPrefixOperations files() {
        return (SupportsPrefixOperations) table.io();
    }

    private Set<String> known() {
        TableMetadata metadata = ((BaseTable) table).operations().current();
        Set<String> known = new HashSet<>();
        known.add(path(metadata.metadataFileLocation()));
        metadata.previousFiles().forEach(file -> known.add(path(file.file())));
        for (Snapshot snapshot : metadata.snapshots()) {
            known.add(path(snapshot.manifestListLocation()));
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                if (known.add(path(manifest.path()))) {
                    addFiles(manifest, known);
                }
            }
        }
        return known;
    }

    private void addFiles(ManifestFile manifest, Set<String> known) {
        try (ManifestReader<DataFile> files = ManifestFiles.read(manifest, table.io(), table.specs())) {
            files.forEach(file -> known.add(path(file.location())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file may be written {@code file:/a}, {@code file:///a} or {@code /a}. */
    private static String path(String location) {
        return location.replaceFirst("^file:/+", "/");
    }
}
