package org.xueqing.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Unpacks a zip once into nothing, so that whoever reads it afterwards knows that it is no bomb. */
public final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 1L << 30;
    /** Shared strings are the one part of a workbook that its reader holds whole. */
    private static final long MOST_STRING_BYTES = 64L << 20;
    /** Honest sheets shrink 5 to 50 times; a bomb 1,000 times. Small entries may do as they like. */
    private static final long MOST_RATIO = 250;

    private static final long SMALL_BYTES = 4L << 20;

    private final Path file;
    private long total;

    private ZipGuard(Path file) {
        this.file = file;
    }

    /**
     * The names of the entries.
     *
     * @throws SpokenException if it is a bomb, damaged, or no zip
     */
    public static List<String> check(Path file) throws IOException {
        Table.checkFile(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ZipGuard(file).check(zip);
        } catch (ZipException e) {
            throw new SpokenException(Sentence.of("sheet.broken", Table.name(file)), e);
        }
    }

    private List<String> check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw bomb();
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
            // Two programs may see two different entries under one name.
            if (!names.add(entry.getName())) {
                throw bomb();
            }
            unpack(zip, entry);
        }
        return List.copyOf(names);
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_STRING_BYTES : MOST_BYTES;
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (size > most || total > MOST_BYTES || (size > SMALL_BYTES && size > packed * MOST_RATIO)) {
                    throw bomb();
                }
            }
        }
    }

    private SpokenException bomb() {
        return new SpokenException(Sentence.of("sheet.bomb", Table.name(file)));
    }
}
