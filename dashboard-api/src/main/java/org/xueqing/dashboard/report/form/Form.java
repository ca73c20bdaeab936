package org.xueqing.dashboard.report.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A file that a report is written to. */
public enum Form {
    PDF(MediaType.APPLICATION_PDF),
    XLSX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final MediaType type;

    Form(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** Such as .pdf. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** @param path of a route for files */
    public static Form of(String path) {
        return Arrays.stream(values())
                .filter(form -> path.endsWith(form.ending()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " names no form"));
    }
}
