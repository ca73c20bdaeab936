package org.xueqing.dashboard.report.form;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A font with Chinese characters, TrueType or CFF, alone or in a collection. Of it only the characters that a report needs go
 * into the file.
 *
 * @param file a .ttf, .otf, .ttc or .otc
 */
record ReportFont(Path file) {

    /** The simplified ones, a rare one among them, and what figures are written with. */
    private static final String NEEDED = "学情报告优秀合格掌握骉±≥—0123456789%";

    private static final List<String> SIMPLIFIED = List.of(" sc", " cn", "gb", "simplified");

    /**
     * Opened anew for each file: what is open is read by one thread.
     *
     * @throws UnfitFontException if it cannot be read, may not be embedded, or has no Chinese
     */
    BaseFont open() {
        try {
            BaseFont font = BaseFont.createFont(face(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
            font.setSubset(true);
            if (NEEDED.codePoints().anyMatch(one -> !font.charExists(one))) {
                throw new UnfitFontException(this, null);
            }
            return font;
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnfitFontException unfit ? unfit : new UnfitFontException(this, e);
        }
    }

    /** Of a collection the simplified Chinese face, if one says so; else the first. */
    private String face() throws IOException {
        String path = file.toString();
        String ending = path.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".ttc") && !ending.endsWith(".otc")) {
            return path;
        }
        String[] names = BaseFont.enumerateTTCNames(path);
        int chosen = IntStream.range(0, names.length)
                .filter(at -> isSimplified(names[at].toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(0);
        return path + "," + chosen;
    }

    private static boolean isSimplified(String name) {
        return SIMPLIFIED.stream().anyMatch(mark -> (" " + name).contains(mark));
    }

    /** A file that is no font for reports. */
    static final class UnfitFontException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnfitFontException(ReportFont font, @Nullable Throwable cause) {
            super(String.valueOf(font.file().getFileName()), cause);
        }
    }
}
