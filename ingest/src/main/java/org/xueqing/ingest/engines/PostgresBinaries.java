package org.xueqing.ingest.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * Unpacks the PostgreSQL server of this platform, once; a half-unpacked folder is never used. Data folders of one machine share
 * what is unpacked in the folder that the environment names in {@code XUEQING_BINARIES}.
 */
final class PostgresBinaries {

    private static final String SHARED = "XUEQING_BINARIES";

    private PostgresBinaries() {}

    /** Where they are unpacked for a data folder: in it, unless the environment names another place. */
    static Path place(DataFolder folder, Map<String, String> environment) {
        String shared = environment.getOrDefault(SHARED, "");
        return shared.isBlank() ? folder.binaries() : Path.of(shared).toAbsolutePath();
    }

    static Path unpackedIn(Path folder) {
        String archive = archiveName();
        Path home = folder.resolve(archive.replace(".txz", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempDirectory(folder, "unpacking-");
            unpack(archive, half);
            moveUnlessAnotherHas(half, home);
            return home;
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("postgres.unpack", folder, e), e);
        }
    }

    /** Another process may have unpacked the same in the meantime: a folder with files in it is never replaced. */
    private static void moveUnlessAnotherHas(Path half, Path home) throws IOException {
        try {
            DataFolder.move(half, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            DataFolder.delete(half);
        }
    }

    /** Named as the archives in the jars are: {@code postgres-linux-x86_64.txz}. */
    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(String archive, Path target) throws IOException {
        InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new SpokenException(Sentence.of("postgres.platform", archive));
        }
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
