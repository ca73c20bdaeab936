package org.xueqing.ingest.verify;

import org.xueqing.ingest.message.Sentence;

/** What must hold whatever happened, as far as it can be counted again from the log. */
public enum Invariant {
    LOG_IS_STORE("I1"),
    COUNTS("I4"),
    MASTERY("I5"),
    VOIDS("I7"),
    DATA_THROUGH("I8"),
    CONSERVATION("I9");

    private final String word;

    Invariant(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Sentence says() {
        return Sentence.of("verify." + word);
    }
}
