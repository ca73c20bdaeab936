package org.xueqing.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Place;

/**
 * A history as one array of bytes: how it travels and is kept. Each stage of a run unpacks every history anew, so texts are read
 * at once, and what the answers have in common, the points of their items, is there once.
 */
public record PackedHistory(byte[] bytes) implements Serializable {

    private static final long NOT_MEASURED = -1;
    private static final int USUAL_BYTES_OF_AN_ANSWER = 96;
    private static final int TIMED = 1;
    private static final int CORRECT = 2;

    public static PackedHistory of(History history) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(
                USUAL_BYTES_OF_AN_ANSWER * history.answers().size());
        Map<List<String>, Integer> points = new LinkedHashMap<>();
        history.answers().forEach(answer -> points.putIfAbsent(answer.knowledgePoints(), points.size()));
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, history.studentId());
            out.writeInt(points.size());
            for (List<String> of : points.keySet()) {
                out.writeByte(of.size());
                for (String point : of) {
                    write(out, point);
                }
            }
            out.writeInt(history.answers().size());
            for (Answer answer : history.answers()) {
                write(out, answer, points.getOrDefault(answer.knowledgePoints(), -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedHistory(bytes.toByteArray());
    }

    public History unpack() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String studentId = text(in);
        List<List<String>> points = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            points.add(texts(in));
        }
        Answer[] answers = new Answer[in.getInt()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(in, points);
        }
        return new History(studentId, List.of(answers));
    }

    private Object readResolve() {
        return unpack();
    }

    private static void write(DataOutputStream out, Answer answer, int points) throws IOException {
        out.writeLong(answer.place().orderedAt().getEpochSecond());
        out.writeInt(answer.place().orderedAt().getNano());
        out.writeLong(answer.place().sequence());
        write(out, answer.place().eventId());
        out.writeByte((answer.isTimed() ? TIMED : 0) | (answer.isCorrect() ? CORRECT : 0));
        write(out, answer.itemId());
        out.writeInt(points);
        out.writeInt(answer.attempt());
        Long millis = answer.durationMillis();
        out.writeLong(millis == null ? NOT_MEASURED : millis);
        out.writeInt(answer.hints());
    }

    private static Answer answer(ByteBuffer in, List<List<String>> points) {
        Place place = new Place(Instant.ofEpochSecond(in.getLong(), in.getInt()), in.getLong(), text(in));
        int flags = in.get();
        return new Answer(
                place,
                (flags & TIMED) != 0,
                text(in),
                points.get(in.getInt()),
                in.getInt(),
                (flags & CORRECT) != 0,
                measured(in.getLong()),
                in.getInt());
    }

    private static @Nullable Long measured(long millis) {
        return millis == NOT_MEASURED ? null : Long.valueOf(millis);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        int from = in.position();
        in.position(from + length);
        return new String(in.array(), from, length, StandardCharsets.UTF_8);
    }

    private static List<String> texts(ByteBuffer in) {
        String[] texts = new String[in.get() & 0xff];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        return List.of(texts);
    }
}
