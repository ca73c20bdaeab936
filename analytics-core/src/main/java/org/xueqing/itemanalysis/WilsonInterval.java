package org.xueqing.itemanalysis;

/**
 * A share with its 95 % interval after Wilson (1927, <a
 * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>): with z = 1.96 and
 * p = hits/n, centre (p + z²/2n) / (1 + z²/n), half-width z/(1 + z²/n) · √(p(1 − p)/n + z²/4n²). It stays inside [0, 1] and
 * is sensible for few observations, also where all or none hit.
 */
public record WilsonInterval(double share, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** @param n at least 1 */
    public static WilsonInterval of(long hits, long n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
        double p = (double) hits / n;
        double stretch = 1 + Z * Z / n;
        double centre = (p + Z * Z / (2.0 * n)) / stretch;
        double half = Z / stretch * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        return new WilsonInterval(
                p, hits == 0 ? 0 : Math.max(0, centre - half), hits == n ? 1 : Math.min(1, centre + half));
    }
}
