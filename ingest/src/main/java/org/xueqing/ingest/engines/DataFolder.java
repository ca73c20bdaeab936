package org.xueqing.ingest.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The one folder in which an installation keeps everything. Its lock dies with its holder, however that ends. */
public record DataFolder(Path root) {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

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

    /** Marks a folder that nobody can use until {@link #endRestore}: half an installation still shows whoever was erased since. */
    public void beginRestore() {
        writePrivately(create().restoring(), "");
    }

    public void endRestore() {
        try {
            Files.delete(restoring());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws SpokenException where a restore began and did not end */
    public void refuseHalfRestored() {
        if (Files.exists(restoring())) {
            throw new SpokenException(Sentence.of("folder.half-restored", root));
        }
    }

    private Path restoring() {
        return root.resolve("restoring");
    }

    /** Makes the folder, readable by its owner only; returns it by its real path, whatever links led here. */
    DataFolder create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(logs());
            Files.createDirectories(lake());
            return new DataFolder(root.toRealPath());
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", root, e), e);
        }
    }

    /** The lock, or nothing where another holds it. */
    Optional<FileLock> tryLock() {
        // Closing a second channel on the file would drop the lock that this process holds.
        if (!HELD_HERE.add(root)) {
            return Optional.empty();
        }
        Optional<FileLock> lock = tryLockFile();
        if (lock.isEmpty()) {
            HELD_HERE.remove(root);
        }
        return lock;
    }

    void unlock(FileLock lock) throws IOException {
        lock.acquiredBy().close();
        HELD_HERE.remove(root);
    }

    @SuppressWarnings("resource") // the lock keeps its channel open until it is released
    private Optional<FileLock> tryLockFile() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("folder.unusable", root, e), e);
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

    /** With everything in it, if it is there. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
