package org.xueqing.prediction.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.history.History;

/**
 * Encodings for training on the same pupils: what is said to a pupil leaves out the pupil's own fold. An encoding that holds the
 * very answer it should help to predict gives it away; so does one whose expectations were fitted with that answer, hence each fold
 * has its own fit of everything.
 */
public final class FoldedEncodings {

    public static final int FOLDS = 10;

    private final List<Encodings> outside;
    private final Encodings whole;

    private FoldedEncodings(List<Encodings> outside, Encodings whole) {
        this.outside = outside;
        this.whole = whole;
    }

    /** Every fold is computed by itself, on as many cores as there are. */
    public static FoldedEncodings of(List<History> histories) {
        Numbering numbering = Numbering.of(histories);
        List<NumberedPupil> pupils = Encodings.numbered(histories, numbering);
        int[] folds = histories.stream()
                .mapToInt(history -> fold(history.studentId()))
                .toArray();
        List<Encodings> all = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> Encodings.of(outside(fold, pupils, folds), numbering))
                .toList();
        return new FoldedEncodings(all.subList(0, FOLDS), all.get(FOLDS));
    }

    /** What may be said to a pupil of the training. */
    public Encodings to(String studentId) {
        return outside.get(fold(studentId));
    }

    /** What may be said to anybody else. */
    public Encodings whole() {
        return whole;
    }

    private static List<NumberedPupil> outside(int fold, List<NumberedPupil> pupils, int[] folds) {
        List<NumberedPupil> others = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                others.add(pupils.get(i));
            }
        }
        return others;
    }

    /** 0 to {@link #FOLDS} − 1, by the pupil's id alone. */
    public static int fold(String studentId) {
        return PupilHash.innerFold(studentId, FOLDS);
    }
}
