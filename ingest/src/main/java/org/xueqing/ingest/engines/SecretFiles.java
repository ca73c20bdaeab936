package org.xueqing.ingest.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Secrets that containers are given as files: {@code XUEQING_X_FILE} names the file that holds {@code XUEQING_X}. */
public final class SecretFiles {

    private static final String PREFIX = "XUEQING_";
    private static final String SUFFIX = "_FILE";

    private SecretFiles() {}

    /** @throws SpokenException naming a file that cannot be read */
    public static Map<String, String> readInto(Map<String, String> environment) {
        Map<String, String> read = new HashMap<>(environment);
        environment.forEach((name, file) -> {
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                read.put(name.substring(0, name.length() - SUFFIX.length()), content(name, file));
            }
        });
        return read;
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("settings.secret-file", name, file, e), e);
        }
    }
}
