package org.xueqing.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * A file of tables, read whole within bounds.
 *
 * @param encoding of a text file; {@code xlsx} of a workbook
 * @param sheets in the order of the file, at least one
 */
public record Table(Path file, String encoding, List<Sheet> sheets) {

    /** Above this a file is refused; a school's year of marks has a twentieth of it. */
    static final long MOST_BYTES = 64L << 20;

    /** Bounds the memory that a table takes: about 100 MiB. */
    static final int MOST_CELLS = 1_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public Table {
        sheets = List.copyOf(sheets);
    }

    /** @throws SpokenException if the file as a whole cannot be read: a sentence with the remedy */
    public static Table read(Path file) throws IOException {
        checkFile(file);
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return new Table(file, "xlsx", XlsxReading.read(file));
        }
        if (startsWith(head, COMPOUND)) {
            throw new SpokenException(Sentence.of(isEncrypted(file) ? "sheet.encrypted" : "sheet.old", name(file)));
        }
        refuseWebPage(file, head);
        return CsvReading.read(file);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static void checkFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new SpokenException(Sentence.of("file.missing", file));
        }
        if (Files.isDirectory(file)) {
            throw new SpokenException(Sentence.of("file.is-folder", file));
        }
        if (Files.size(file) == 0) {
            throw new SpokenException(Sentence.of("file.empty", name(file)));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new SpokenException(
                    Sentence.of("sheet.too-large", name(file), Files.size(file) >> 20, MOST_BYTES >> 20));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        } catch (AccessDeniedException e) {
            throw new SpokenException(Sentence.of("file.unreadable", file), e);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(Arrays.copyOf(head, mark.length), mark);
    }

    /** A workbook with a password lies in the same container as the old format, under a name of its own. */
    private static boolean isEncrypted(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return bytes.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** Some platforms export a web page under the name of a spreadsheet. */
    private static void refuseWebPage(Path file, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<?xml")) {
            throw new SpokenException(Sentence.of("sheet.web-page", name(file)));
        }
        if (name(file).toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw new SpokenException(Sentence.of("sheet.broken", name(file)));
        }
    }
}
