package org.xueqing.ingest.message;

/** Something could not be done, for a reason that lies in the world and that a person can act on: one clear sentence. */
public final class SpokenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    public SpokenException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public SpokenException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
