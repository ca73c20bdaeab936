package org.xueqing.dashboard.report.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.report.Report;
import org.xueqing.dashboard.report.form.Fonts.Found;
import org.xueqing.dashboard.work.Words;

/**
 * Reports as files to download. The font of PDFs may be named by {@code xueqing.report.font} (in the environment
 * {@code XUEQING_REPORT_FONT}).
 */
@Component
public class ReportFiles {

    public static final String FONT = "xueqing.report.font";

    private static final MediaType SENTENCE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Environment settings;
    private final Words words;

    ReportFiles(Environment settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    /** Why there can be no PDF now, and what to do about it. */
    public Optional<String> whyNoPdf(Locale language) {
        return whyNot(fonts().find(), language);
    }

    /** The file, or the sentence of {@link #whyNoPdf} with 503. */
    public ResponseEntity<byte[]> file(Report report, Form form, Locale language) {
        if (form != Form.PDF) {
            return file(report, form, sheets(report, form));
        }
        Found found = fonts().find();
        return found instanceof Fonts.Ready ready
                ? file(report, form, ReportPdf.write(report, ready.font(), words.say(language, "report.font.lacks")))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .contentType(SENTENCE)
                        .body(whyNot(found, language).orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> whyNot(Found found, Locale language) {
        if (found instanceof Fonts.Unfit unfit) {
            return Optional.of(words.say(language, "report.font.unfit", unfit.file()));
        }
        return found instanceof Fonts.None ? Optional.of(words.say(language, "report.font.none")) : Optional.empty();
    }

    private Fonts fonts() {
        return new Fonts(settings.getProperty(FONT, ""), Fonts.usual(settings.getProperty("user.home", "")));
    }

    private static byte[] sheets(Report report, Form form) {
        try {
            return form == Form.XLSX ? ReportSheets.xlsx(report) : ReportSheets.csv(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> file(Report report, Form form, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.title() + form.ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
