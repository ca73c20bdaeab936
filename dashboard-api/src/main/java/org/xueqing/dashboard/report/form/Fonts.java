package org.xueqing.dashboard.report.form;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.dashboard.report.form.ReportFont.UnfitFontException;

/**
 * Where the font of reports comes from: the file that the settings name, else a known one in the places where systems keep
 * fonts. Looked for whenever a file is made, so a font that is installed today serves today.
 *
 * @param named path of a font, or empty
 * @param places folders, the first one first
 */
record Fonts(String named, List<Path> places) {

    /** Beginnings of file names, the best one first: sans-serif faces read well in tables. */
    private static final List<String> KNOWN = List.of(
            "notosanscjk-regular",
            "notosanscjksc-regular",
            "notosanssc-regular",
            "sourcehansanssc-regular",
            "sourcehansanscn-regular",
            "sourcehansans-regular",
            "wqy-microhei",
            "wqy-zenhei",
            "droidsansfallback",
            "msyh",
            "simhei",
            "pingfang",
            "stheiti",
            "hiragino sans gb",
            "notoserifcjk-regular",
            "uming",
            "simsun",
            "songti");

    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc", ".otc");
    private static final int DEPTH = 6;

    Fonts {
        places = List.copyOf(places);
    }

    /** As on Debian, Windows and macOS. */
    static List<Path> usual(String home) {
        return Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + "/.local/share/fonts",
                        home + "/.fonts",
                        "C:/Windows/Fonts",
                        "/System/Library/Fonts",
                        "/Library/Fonts")
                .map(Path::of)
                .toList();
    }

    /** What was found, or why nothing can be written. */
    sealed interface Found {}

    record Ready(ReportFont font) implements Found {}

    /** No font of the system has Chinese. */
    record None() implements Found {}

    /** The settings name a file that is not there, cannot be read, or has no Chinese. */
    record Unfit(String file) implements Found {}

    Found find() {
        if (!named.isBlank()) {
            ReportFont font = new ReportFont(Path.of(named.strip()));
            return Files.isRegularFile(font.file()) && isFit(font) ? new Ready(font) : new Unfit(named.strip());
        }
        return known().filter(Fonts::isFit).findFirst().<Found>map(Ready::new).orElseGet(None::new);
    }

    private static boolean isFit(ReportFont font) {
        try {
            font.open();
            return true;
        } catch (UnfitFontException e) {
            return false;
        }
    }

    private Stream<ReportFont> known() {
        return places.stream()
                .flatMap(Fonts::files)
                .filter(file -> rank(file).isPresent())
                .sorted(Comparator.comparing((Path file) -> rank(file).orElseThrow())
                        .thenComparing(Path::toString))
                .map(ReportFont::new);
    }

    private static Stream<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.empty();
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    if (is.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** What cannot be read, or links in a circle, hides nothing beside it. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return files.stream(); // a folder that broke off halfway: what was seen until then
        }
        return files.stream();
    }

    /** Place among the known ones. */
    private static Optional<Integer> rank(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().noneMatch(name::endsWith)
                ? Optional.empty()
                : KNOWN.stream().filter(name::startsWith).findFirst().map(KNOWN::indexOf);
    }
}
