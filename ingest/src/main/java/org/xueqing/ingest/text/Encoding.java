package org.xueqing.ingest.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file's bytes become text: by its byte order mark, else UTF-8 if the file is that, else GB18030, which Chinese office
 * programs write, if it is that. Bytes that fit neither damage their lines and no others; those lines are refused.
 *
 * @param markBytes length of the byte order mark
 */
record Encoding(Charset charset, int markBytes) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    static Encoding of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        Reading unicode = read(StandardCharsets.UTF_8, file);
        return new Encoding(unicode.isPlausible() ? StandardCharsets.UTF_8 : other(file, unicode), 0);
    }

    private static Charset other(Path file, Reading unicode) throws IOException {
        return read(GB18030, file).errors() < unicode.errors() ? GB18030 : StandardCharsets.UTF_8;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(3);
        }
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A character cut off by the end of the file is no fault of the encoding. */
    private static Reading read(Charset charset, Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        Reading reading = new Reading(0, 0);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(bytes.array(), 0, CHUNK); read >= 0; ) {
                bytes.limit(bytes.position() + read).position(0);
                reading = reading.plus(decode(decoder, bytes, chars));
                bytes.compact();
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
        }
        return reading;
    }

    private static Reading decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars) {
        long errors = 0;
        CoderResult result = decoder.decode(bytes, chars, false);
        while (result.isError()) {
            errors++;
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, chars, false);
        }
        long foreign = chars.flip().chars().filter(c -> c > 0x7F).count();
        chars.clear();
        return new Reading(errors, foreign);
    }

    /**
     * @param errors byte sequences that are no character
     * @param foreign characters beyond ASCII that were read
     */
    private record Reading(long errors, long foreign) {

        Reading plus(Reading other) {
            return new Reading(errors + other.errors, foreign + other.foreign);
        }

        /** Chinese text in another encoding hardly ever reads as UTF-8; a damaged byte in UTF-8 leaves the rest legible. */
        boolean isPlausible() {
            return errors == 0 || foreign > errors;
        }
    }
}
