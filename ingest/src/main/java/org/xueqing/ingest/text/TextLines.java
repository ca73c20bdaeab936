package org.xueqing.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xueqing.event.EventReader;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The lines of a text file. Of a line that is too long only the beginning is kept; memory stays bounded. */
public final class TextLines implements AutoCloseable {

    /**
     * A line of text.
     *
     * @param number from 1
     * @param length characters, of which {@code text} holds the first {@link EventReader#LONGEST_TEXT} at most
     */
    public record Line(long number, String text, long length) {

        public boolean isTooLong() {
            return length > EventReader.LONGEST_TEXT;
        }

        /** A line of delimiters is not blank: it is a row of empty cells. */
        public boolean isBlank() {
            return text.chars().allMatch(c -> c == ' ' || c == '\u3000');
        }

        /** Whether bytes stood here that are no text in the file's encoding. */
        public boolean isDamaged() {
            return text.indexOf('\uFFFD') >= 0;
        }
    }

    private final Path file;
    private final Encoding encoding;
    private final CountingStream bytes;
    private final Reader reader;
    private long number;
    private boolean afterReturn;

    private TextLines(Path file, Encoding encoding, CountingStream bytes) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.bytes = bytes;
        bytes.skipNBytes(encoding.markBytes());
        this.reader = new BufferedReader(new InputStreamReader(bytes, encoding.charset()), 1 << 16);
    }

    /** @throws SpokenException if there is nothing to read: a sentence with the remedy */
    public static TextLines open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new SpokenException(Sentence.of("file.missing", file));
        }
        if (Files.isDirectory(file)) {
            throw new SpokenException(Sentence.of("file.is-folder", file));
        }
        try {
            if (Files.size(file) == 0) {
                throw new SpokenException(Sentence.of("file.empty", file));
            }
            return new TextLines(file, Encoding.of(file), new CountingStream(Files.newInputStream(file)));
        } catch (AccessDeniedException e) {
            throw new SpokenException(Sentence.of("file.unreadable", file), e);
        }
    }

    public Path file() {
        return file;
    }

    public String encoding() {
        return encoding.charset().name();
    }

    public long bytesRead() {
        return bytes.count();
    }

    /** The next line without its end (LF, CRLF or CR), nothing at the end of the file. */
    public Optional<Line> next() throws IOException {
        StringBuilder text = new StringBuilder();
        long length = 0;
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            length++;
            if (length <= EventReader.LONGEST_TEXT) {
                text.append((char) c);
            }
            c = read();
        }
        afterReturn = c == '\r';
        number++;
        return Optional.of(new Line(number, text.toString(), length));
    }

    /** The next character; a line feed right after a carriage return belongs to the line end that was read. */
    private int read() throws IOException {
        int c = reader.read();
        if (c == '\n' && afterReturn) {
            c = reader.read();
        }
        afterReturn = false;
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class CountingStream extends java.io.FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
