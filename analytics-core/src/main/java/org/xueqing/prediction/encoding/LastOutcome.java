package org.xueqing.prediction.encoding;

/** What became of a pupil's last answer on the same points. */
public enum LastOutcome {
    NONE,
    WRONG,
    RIGHT;

    public static LastOutcome of(boolean isCorrect) {
        return isCorrect ? RIGHT : WRONG;
    }
}
