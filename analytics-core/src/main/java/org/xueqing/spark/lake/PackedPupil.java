package org.xueqing.spark.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.event.Stepped;
import org.xueqing.history.LoggedPupil;
import org.xueqing.history.PackedHistory;
import org.xueqing.history.PupilStep;
import org.xueqing.history.SeenIdentities;

/**
 * A pupil of the log as one array of bytes, for Spark to keep between stages. Kept as objects, Spark walks through all of them to
 * estimate their size, which took longer than everything else in a run.
 */
final class PackedPupil {

    private PackedPupil() {}

    static byte[] pack(LoggedPupil pupil) {
        byte[] history = PackedHistory.of(pupil.history()).bytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * history.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(history.length);
            out.write(history);
            writeSteps(out, pupil.steps());
            writeSeen(out, pupil.seen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LoggedPupil unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte[] history = in.readNBytes(in.readInt());
            return new LoggedPupil(new PackedHistory(history).unpack(), readSteps(in), readSeen(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeSteps(DataOutputStream out, List<PupilStep> steps) throws IOException {
        out.writeInt(steps.size());
        for (PupilStep step : steps) {
            out.writeLong(step.at().getEpochSecond());
            out.writeInt(step.at().getNano());
            out.writeUTF(step.itemId());
            out.writeByte(step.step().ordinal());
        }
    }

    private static List<PupilStep> readSteps(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<PupilStep> steps = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Instant at = Instant.ofEpochSecond(in.readLong(), in.readInt());
            steps.add(new PupilStep(at, in.readUTF(), Stepped.Step.values()[in.readUnsignedByte()]));
        }
        return steps;
    }

    private static void writeSeen(DataOutputStream out, SeenIdentities seen) throws IOException {
        int[] hashes = seen.sortedHashes();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * hashes.length);
        bytes.asIntBuffer().put(hashes);
        out.writeInt(hashes.length);
        out.write(bytes.array());
    }

    /** All at once: a stream locks for each byte. */
    private static SeenIdentities readSeen(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(Integer.BYTES * hashes.length))
                .asIntBuffer()
                .get(hashes);
        return new SeenIdentities(hashes);
    }
}
