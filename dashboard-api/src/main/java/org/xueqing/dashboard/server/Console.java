package org.xueqing.dashboard.server;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.xueqing.ingest.message.SpokenException;

/** Speaks to whoever started the server: Chinese, or English where {@code XUEQING_LANG} is {@code en}. */
final class Console {

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale language;

    Console(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.language = languageOf(environment);
    }

    /** A sentence of the bundle. */
    record Line(String key, List<Object> arguments) {
        static Line of(String key, Object... arguments) {
            return new Line(key, List.of(arguments));
        }
    }

    static Locale languageOf(Map<String, String> environment) {
        boolean isEnglish = environment.getOrDefault("XUEQING_LANG", "").startsWith("en");
        return isEnglish ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    void say(String key, Object... arguments) {
        out.println(words(Line.of(key, arguments)));
        out.flush();
    }

    /** Not a result: says on standard error how things stand. */
    void note(String key, Object... arguments) {
        err.println(words(Line.of(key, arguments)));
        err.flush();
    }

    /** Exactly this text on standard output. */
    void result(String text) {
        out.println(text);
        out.flush();
    }

    /** One sentence; the stack trace only where it was asked for or where the failure is our own mistake. */
    void complain(RuntimeException failure, boolean isVerbose) {
        Optional<String> sentence = sentence(failure);
        err.println(sentence.orElseGet(() -> words(Line.of("failed", String.valueOf(failure.getMessage())))));
        if (isVerbose || sentence.isEmpty()) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private Optional<String> sentence(RuntimeException failure) {
        if (failure instanceof SpokenException spoken) {
            return Optional.of(spoken.sentence().in(language));
        }
        return failure instanceof StartException start ? Optional.of(words(start.line())) : Optional.empty();
    }

    private String words(Line line) {
        String pattern = ResourceBundle.getBundle("org.xueqing.dashboard.server.console", language, NO_GUESSING)
                .getString(line.key());
        return new MessageFormat(pattern, Locale.ROOT).format(line.arguments().toArray());
    }
}
