package org.xueqing.ingest.land;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Reading;
import org.xueqing.history.Precedence;

/** The log, sorted into one file for each batch. The files are gone when it is closed. */
public final class SortedLog implements AutoCloseable {

    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Path folder;
    private final Batches batches;
    private final List<DataOutputStream> files = new ArrayList<>();

    private SortedLog(Path folder, Batches batches) {
        this.folder = folder;
        this.batches = batches;
    }

    /**
     * Sorts the log; subjects that are in no batch are left out.
     *
     * @param within which records are looked at
     * @param beside where the files may lie for a while; only their owner can read them
     */
    public static SortedLog of(LandedLog log, Batches batches, Predicate<Precedence> within, Path beside)
            throws IOException {
        SortedLog sorted = new SortedLog(Files.createTempDirectory(beside, "verify-"), batches);
        try {
            sorted.open();
            log.events(event -> {
                Integer batch = batches.batchOf().get(event.event().subjectId());
                if (batch != null && within.test(event.precedence())) {
                    sorted.write(event, batch);
                }
            });
            sorted.finish();
            return sorted;
        } catch (IOException | RuntimeException e) {
            sorted.close();
            throw e;
        }
    }

    /** The events of a batch by subject: of several records with one identity the one that counts. */
    public Map<String, Map<UUID, LandedEvent>> read(int batch) throws IOException {
        Map<String, Map<UUID, LandedEvent>> bySubject = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(batch))))) {
            while (true) {
                LandedEvent event = read(in);
                bySubject
                        .computeIfAbsent(event.event().subjectId(), absent -> new HashMap<>())
                        .merge(event.event().eventId(), event, SortedLog::first);
            }
        } catch (EOFException e) {
            return bySubject;
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        for (int batch = 0; batch < batches.size(); batch++) {
            Files.deleteIfExists(file(batch));
        }
        Files.deleteIfExists(folder);
    }

    private void open() throws IOException {
        for (int batch = 0; batch < batches.size(); batch++) {
            files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(batch)))));
        }
    }

    private void finish() throws IOException {
        for (DataOutputStream file : files) {
            file.close();
        }
        files.clear();
    }

    private Path file(int batch) {
        return folder.resolve(Integer.toString(batch));
    }

    private void write(LandedEvent landed, int batch) {
        byte[] text = EventWriter.write(landed.event()).getBytes(StandardCharsets.UTF_8);
        try {
            DataOutputStream file = files.get(batch);
            file.writeBoolean(landed.precedence().vouched());
            file.writeInt(landed.precedence().partition());
            file.writeLong(landed.precedence().offset());
            file.writeLong(micros(landed.receivedAt()));
            file.writeInt(text.length);
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LandedEvent read(DataInputStream in) throws IOException {
        Precedence precedence = new Precedence(in.readBoolean(), in.readInt(), in.readLong());
        Instant receivedAt = instant(in.readLong());
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new LandedEvent(precedence, receivedAt, ((Reading.Read) EventReader.read(text)).event());
    }

    private static LandedEvent first(LandedEvent one, LandedEvent other) {
        return one.precedence().compareTo(other.precedence()) <= 0 ? one : other;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
