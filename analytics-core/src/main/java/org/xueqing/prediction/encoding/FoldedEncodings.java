package org.xueqing.prediction.encoding;

import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.history.History;

/**
 * Encodings for training on the same pupils: what is said to a pupil leaves out the pupil's own fold. An encoding that holds the
 * very answer it should help to predict gives it away; so does one whose expectations were fitted with that answer, hence each fold
 * has its own fit of everything.
 */
public final class FoldedEncodings {

    public static final int FOLDS = 20;

    private final Numbering numbering;
    private final Contexts contexts;
    private final List<NumberedPupil> pupils;
    private final int[] folds;
    private final Prerequisites prerequisites;

    private FoldedEncodings(
            Numbering numbering,
            Contexts contexts,
            List<NumberedPupil> pupils,
            int[] folds,
            Prerequisites prerequisites) {
        this.numbering = numbering;
        this.contexts = contexts;
        this.pupils = pupils;
        this.folds = folds;
        this.prerequisites = prerequisites;
    }

    public static FoldedEncodings of(List<History> histories, Prerequisites prerequisites) {
        Numbering numbering = Numbering.of(histories);
        Contexts contexts = new Contexts();
        int[] folds = histories.stream()
                .mapToInt(history -> fold(history.studentId()))
                .toArray();
        return new FoldedEncodings(
                numbering, contexts, Encodings.numbered(histories, numbering, contexts), folds, prerequisites);
    }

    /** What may be said to the pupils of a fold. Computed at each call: one takes as much memory as all answers, and twenty need not be there at once. */
    public Encodings outside(int fold) {
        return Encodings.of(
                IntStream.range(0, folds.length)
                        .filter(i -> folds[i] != fold)
                        .mapToObj(pupils::get)
                        .toList(),
                numbering,
                contexts,
                prerequisites);
    }

    /** What may be said to anybody else. Computed at each call. */
    public Encodings whole() {
        return Encodings.of(pupils, numbering, contexts, prerequisites);
    }

    /** 0 to {@link #FOLDS} − 1, by the pupil's id alone. */
    public static int fold(String studentId) {
        return PupilHash.innerFold(studentId, FOLDS);
    }
}
