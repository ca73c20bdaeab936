package org.xueqing.item.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;

/** {@code docs/families} shows what the families draw; {@code -Dxueqing.gallery=write} brings it up to date. */
class FamilyGalleryTest {

    private static final Path FOLDER = Path.of("..", "docs", "families");

    @Test
    void theGalleryInTheDocsIsWhatTheFamiliesDraw() throws IOException {
        Map<Path, String> files = new FamilyGallery(Curriculum.load()).files();
        if ("write".equals(System.getProperty("xueqing.gallery"))) {
            write(files);
        }
        Set<Path> names = files.keySet().stream().map(FOLDER::resolve).collect(Collectors.toCollection(TreeSet::new));
        assertThat(filesThere()).as("run with -Dxueqing.gallery=write").isEqualTo(names);
        for (Map.Entry<Path, String> file : files.entrySet()) {
            boolean isCurrent = Files.readString(FOLDER.resolve(file.getKey())).equals(file.getValue());
            assertThat(isCurrent)
                    .as("%s; run with -Dxueqing.gallery=write", file.getKey())
                    .isTrue();
        }
    }

    private static void write(Map<Path, String> files) throws IOException {
        for (Path old : filesThere()) {
            Files.delete(old);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Set<Path> filesThere() throws IOException {
        if (Files.notExists(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
