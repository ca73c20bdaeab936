package org.xueqing.ingest.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The one folder in which an installation keeps everything. Its lock dies with its holder, however that ends. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path binaries() {
        return root.resolve("binaries");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path lake() {
        return root.resolve("lake");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path addresses() {
        return root.resolve("engines.json");
    }

    Path password() {
        return root.resolve("postgres.password");
    }

    /** Makes the folder, readable by its owner only. */
    void create() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(logs());
            Files.createDirectories(lake());
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", root, e), e);
        }
        if (!Files.isWritable(root)) {
            throw new SpokenException(Sentence.of("folder.unusable", root, "not writable"));
        }
    }

    /** The lock, or nothing where another living process holds it. */
    @SuppressWarnings("resource") // the lock keeps its channel open until it is released
    Optional<FileLock> tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", root, e), e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Writes a file that only the owner can read, wholly or not at all. */
    static void writePrivately(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            move(beside, file);
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", file, e), e);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
