package org.xueqing.ingest.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Refusal;

class SentenceTest {

    private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    @Test
    void hasEverySentenceInBothLanguages() {
        assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(CHINESE.keySet()));
    }

    @Test
    void usesTheSameArgumentsInBothLanguages() {
        for (String key : CHINESE.keySet()) {
            assertThat(new MessageFormat(ENGLISH.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(CHINESE.getString(key)).getFormatsByArgumentIndex());
        }
    }

    @Test
    void hasASentenceForEveryRefusal() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(Sentence.of("refused." + refusal.word(), "studentId", "王小明’s {0}", "…")
                            .in(Locale.SIMPLIFIED_CHINESE))
                    .as(refusal.word())
                    .doesNotContain("{1}");
        }
    }

    @Test
    void saysASentenceWithinASentence() {
        Sentence inner = Sentence.of("file.empty", "a.csv");
        assertThat(Sentence.of("import.complaint", "a.csv", 3, inner).in(Locale.ENGLISH))
                .isEqualTo("a.csv line 3: The file a.csv is empty; there is nothing to import.");
    }

    @Test
    void saysWhatHappenedToAFile() {
        Sentence sentence = Sentence.of("folder.unusable", "/srv/x", new AccessDeniedException("/srv/x"));
        assertThat(sentence.in(Locale.ENGLISH)).contains("AccessDenied: /srv/x");
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.xueqing.ingest.message.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
