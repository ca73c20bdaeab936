package org.xueqing.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A {@link PupilEvidence} as bytes, some eight for an answer: numbers in groups of seven bits, moments as differences. To be
 * kept between the stages of a job, and in files.
 */
public final class PackedEvidence {

    private byte[] bytes;
    private int at;

    private PackedEvidence(byte[] bytes) {
        this.bytes = bytes;
    }

    public static byte[] pack(PupilEvidence evidence) {
        PackedEvidence packed = new PackedEvidence(new byte[256 + 16 * evidence.size()]);
        packed.write(evidence);
        return Arrays.copyOf(packed.bytes, packed.at);
    }

    /** @param bytes what {@link #pack} has made */
    public static PupilEvidence unpack(byte[] bytes) {
        return new PackedEvidence(bytes).read();
    }

    private void write(PupilEvidence evidence) {
        text(evidence.studentId());
        texts(evidence.points());
        texts(evidence.items());
        number(evidence.size());
        number(evidence.point().length);
        long before = 0;
        int end = 0;
        for (int i = 0; i < evidence.size(); i++) {
            boolean isTimed = evidence.micros()[i] != PupilEvidence.UNTIMED;
            number((evidence.item()[i] << 2) | (isTimed ? 2 : 0) | (evidence.isCorrect()[i] ? 1 : 0));
            number(evidence.pointsEnd()[i] - end);
            for (; end < evidence.pointsEnd()[i]; end++) {
                number(evidence.point()[end]);
            }
            if (isTimed) {
                signed(evidence.micros()[i] - before);
                before = evidence.micros()[i];
            }
            number(evidence.sequence()[i]);
        }
    }

    private PupilEvidence read() {
        String studentId = text();
        String[] points = texts();
        String[] items = texts();
        int size = (int) number();
        int[] item = new int[size];
        int[] pointsEnd = new int[size];
        int[] point = new int[(int) number()];
        long[] micros = new long[size];
        long[] sequence = new long[size];
        boolean[] isCorrect = new boolean[size];
        long before = 0;
        int end = 0;
        for (int i = 0; i < size; i++) {
            int head = (int) number();
            item[i] = head >>> 2;
            isCorrect[i] = (head & 1) == 1;
            pointsEnd[i] = end + (int) number();
            while (end < pointsEnd[i]) {
                point[end++] = (int) number();
            }
            micros[i] = (head & 2) == 0 ? PupilEvidence.UNTIMED : (before += signed());
            sequence[i] = number();
        }
        return new PupilEvidence(studentId, points, items, item, pointsEnd, point, micros, sequence, isCorrect);
    }

    private void texts(String[] texts) {
        number(texts.length);
        for (String text : texts) {
            text(text);
        }
    }

    private String[] texts() {
        String[] texts = new String[(int) number()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return texts;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    private String text() {
        int length = (int) number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Small numbers of either sign are short. */
    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    private void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (next & 0x7fL) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | (long) next << shift;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }
}
