package org.xueqing.spark.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;
import org.xueqing.event.Stepped;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.LoggedPupil;
import org.xueqing.history.PupilStep;
import org.xueqing.history.SeenIdentities;

/**
 * A pupil of the log as one array of bytes, for Spark to keep between stages. Kept as objects, Spark walks through all of them to
 * estimate their size, which took longer than everything else in a run.
 */
final class PackedHistory {

    private static final long NOT_MEASURED = -1;

    private PackedHistory() {}

    static byte[] pack(LoggedPupil pupil) {
        History history = pupil.history();
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(128 * history.answers().size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(history.studentId());
            out.writeInt(history.answers().size());
            for (Answer answer : history.answers()) {
                write(out, answer);
            }
            writeSteps(out, pupil.steps());
            writeSeen(out, pupil.seen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LoggedPupil unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String studentId = in.readUTF();
            int size = in.readInt();
            List<Answer> answers = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                answers.add(read(in));
            }
            return new LoggedPupil(new History(studentId, answers), readSteps(in), readSeen(in));
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
        out.writeInt(seen.sortedHashes().length);
        for (int hash : seen.sortedHashes()) {
            out.writeInt(hash);
        }
    }

    private static SeenIdentities readSeen(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new SeenIdentities(hashes);
    }

    private static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeLong(answer.place().orderedAt().getEpochSecond());
        out.writeInt(answer.place().orderedAt().getNano());
        out.writeLong(answer.place().sequence());
        out.writeUTF(answer.place().eventId());
        out.writeBoolean(answer.isTimed());
        out.writeUTF(answer.itemId());
        out.writeByte(answer.knowledgePoints().size());
        for (String point : answer.knowledgePoints()) {
            out.writeUTF(point);
        }
        out.writeInt(answer.attempt());
        out.writeBoolean(answer.isCorrect());
        Long millis = answer.durationMillis();
        out.writeLong(millis == null ? NOT_MEASURED : millis);
    }

    private static Answer read(DataInputStream in) throws IOException {
        Place place = new Place(Instant.ofEpochSecond(in.readLong(), in.readInt()), in.readLong(), in.readUTF());
        return new Answer(
                place,
                in.readBoolean(),
                in.readUTF(),
                readPoints(in),
                in.readInt(),
                in.readBoolean(),
                measured(in.readLong()));
    }

    private static @Nullable Long measured(long millis) {
        return millis == NOT_MEASURED ? null : Long.valueOf(millis);
    }

    private static List<String> readPoints(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<String> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            points.add(in.readUTF());
        }
        return points;
    }
}
