package org.xueqing.ingest.message;

import java.nio.file.FileSystemException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to say, in either language.
 *
 * @param key key in the bundle {@code messages}
 * @param arguments what stands at {0}, {1}, … ; a sentence among them is said in the same language,
 *     an exception by its message
 */
public record Sentence(String key, List<Object> arguments) {

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String in(Locale language) {
        String pattern = ResourceBundle.getBundle("org.xueqing.ingest.message.messages", language, NO_GUESSING)
                .getString(key);
        Object[] said =
                arguments.stream().map(argument -> said(argument, language)).toArray();
        return new MessageFormat(pattern, language).format(said);
    }

    private static Object said(Object argument, Locale language) {
        if (argument instanceof Sentence sentence) {
            return sentence.in(language);
        }
        if (argument instanceof FileSystemException cause) {
            // Its message is only the path; what happened is in its name.
            return cause.getClass().getSimpleName().replace("Exception", "") + ": " + cause.getMessage();
        }
        if (argument instanceof Throwable cause) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
        return argument;
    }

    /** Both for logs, which operators read: the English words. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
