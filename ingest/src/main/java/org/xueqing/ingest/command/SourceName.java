package org.xueqing.ingest.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** The name under which a file's pupils, items and points are kept apart from those of others. */
final class SourceName {

    private SourceName() {}

    /** @param given on the command line; else the file's name tells */
    static String of(Path path, @Nullable String given) {
        if (given != null) {
            return given;
        }
        Path name = path.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            throw new SpokenException(Sentence.of("import.source", path));
        }
        String extension = Files.isDirectory(path) ? "_lpp$" : "\\.[^.]*$";
        return name.toString().replaceFirst(extension, "");
    }
}
