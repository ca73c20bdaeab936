package org.xueqing.ingest.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.xueqing.ingest.message.Sentence;

/** Where a command speaks: results on standard output, everything else on standard error, in UTF-8. */
record Console(PrintStream out, PrintStream err, Locale language, boolean interactive) {

    static Console of(Map<String, String> environment) {
        return new Console(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                Xueqing.language(environment),
                System.console() != null);
    }

    void say(Sentence sentence) {
        out.println(sentence.in(language));
    }

    void result(String text) {
        out.println(text);
    }

    void complain(Sentence sentence) {
        err.println(sentence.in(language));
    }

    void note(Sentence sentence) {
        err.println(sentence.in(language));
    }

    /** Overwrites the last such line on a terminal. */
    void progress(Sentence sentence) {
        if (interactive) {
            err.print("\r\u001b[K" + sentence.in(language));
            err.flush();
        } else {
            err.println(sentence.in(language));
        }
    }

    void endProgress() {
        if (interactive) {
            err.println();
        }
    }

    void trace(Exception e) {
        e.printStackTrace(err);
    }
}
