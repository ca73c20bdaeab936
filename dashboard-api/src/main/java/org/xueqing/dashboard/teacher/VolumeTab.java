package org.xueqing.dashboard.teacher;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.xueqing.dashboard.teacher.ClassReading.Matrix;
import org.xueqing.dashboard.teacher.VolumeQueries.VolumeInUse;

/** A volume to choose. */
public record VolumeTab(String key, String label, boolean isChosen) {

    /** Those in use, and the chosen one wherever it was asked for. */
    static List<VolumeTab> of(Matrix matrix, MessageSource messages, Locale language) {
        Stream<VolumeKey> inUse = matrix.volumesInUse().stream().map(VolumeInUse::key);
        return Stream.concat(inUse, Stream.ofNullable(matrix.volume()))
                .distinct()
                .map(key -> new VolumeTab(
                        key.toString(), label(key, messages, language), Objects.equals(key, matrix.volume())))
                .toList();
    }

    private static String label(VolumeKey key, MessageSource messages, Locale language) {
        if (key instanceof VolumeKey.Textbook textbook) {
            String message = "volume." + textbook.volume().semester().name().toLowerCase(Locale.ROOT);
            return messages.getMessage(message, new Object[] {textbook.volume().grade()}, language);
        }
        return ((VolumeKey.Catalogue) key).source();
    }
}
