package org.xueqing.dashboard.work.judgement;

import java.util.List;
import org.xueqing.dashboard.work.judgement.Judged.Fit;

/**
 * How a pupil judges itself, in counts of lists.
 *
 * @param over surer than came of it
 * @param under less sure than came of it
 * @param surer lists after which the pupil was surer than before
 * @param lessSure lists after which the pupil was less sure
 */
public record Judging(long fits, long over, long under, long surer, long lessSure) {

    private static final int FEWEST_LISTS = 3;

    /** What the counts come to. */
    public enum Word {
        OFTEN_OVER,
        OFTEN_UNDER,
        WELL,
        /** Fewer than three lists. */
        FEW
    }

    static Judging of(List<Judged> lists) {
        return new Judging(
                count(lists, Fit.FITS),
                count(lists, Fit.OVER),
                count(lists, Fit.UNDER),
                lists.stream().filter(list -> list.change() > 0).count(),
                lists.stream().filter(list -> list.change() < 0).count());
    }

    private static long count(List<Judged> lists, Fit fit) {
        return lists.stream().filter(list -> list.fit() == fit).count();
    }

    /** Lists of which something can be said. */
    public long lists() {
        return fits + over + under;
    }

    public Word word() {
        if (lists() < FEWEST_LISTS) {
            return Word.FEW;
        }
        if (over * 2 >= lists() && over > under) {
            return Word.OFTEN_OVER;
        }
        return under * 2 >= lists() && under > over ? Word.OFTEN_UNDER : Word.WELL;
    }
}
