package org.xueqing.diagnosis.paper;

import java.io.Serializable;

/**
 * Sums over pupils who took two papers, earlier total x and later total y in hundredths of marks. A monoid over whole numbers.
 */
public record PairSums(long pupils, long x, long y, long xx, long xy, long yy) implements Serializable {

    public static final PairSums NONE = new PairSums(0, 0, 0, 0, 0, 0);

    public PairSums and(long before, long after) {
        return new PairSums(
                pupils + 1, x + before, y + after, xx + before * before, xy + before * after, yy + after * after);
    }

    public PairSums plus(PairSums other) {
        return new PairSums(
                pupils + other.pupils, x + other.x, y + other.y, xx + other.xx, xy + other.xy, yy + other.yy);
    }

    /** Σ(x − x̄)², and so on: exact up to the one division. */
    double spreadX() {
        return (double) Moments.spread(pupils, xx, x, x) / pupils;
    }

    double spreadXY() {
        return (double) Moments.spread(pupils, xy, x, y) / pupils;
    }

    double spreadY() {
        return (double) Moments.spread(pupils, yy, y, y) / pupils;
    }

    double meanX() {
        return (double) x / pupils;
    }

    double meanY() {
        return (double) y / pupils;
    }
}
