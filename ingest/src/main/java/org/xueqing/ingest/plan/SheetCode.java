package org.xueqing.ingest.plan;

import java.text.Normalizer;
import java.util.Optional;
import org.xueqing.event.NameBasedId;

/**
 * The code on a printed sheet: seven digits and one that checks them, so that a slip of the finger or two digits changed about
 * finds no other sheet. Digits alone, for the number pad.
 *
 * @param digits eight
 */
public record SheetCode(String digits) {

    private static final int DRAWN = 10_000_000;
    private static final int LENGTH = 8;

    /** Of H. M. Damm: finds every single wrong digit and every two neighbours that changed places. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public SheetCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}") || check(digits) != 0) {
            throw new IllegalArgumentException("no code: " + digits);
        }
    }

    /** @param attempt 0, and 1, 2, … where another sheet has the code already */
    static SheetCode of(String planId, String studentId, int attempt) {
        long drawn = NameBasedId.of("sheet:" + planId, studentId, attempt).getLeastSignificantBits();
        String seven = "%07d".formatted(Math.floorMod(drawn, DRAWN));
        return new SheetCode(seven + check(seven));
    }

    /** What somebody typed, with or without the space in the middle, in whatever digits; empty where it is no code. */
    public static Optional<SheetCode> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return plain.matches("[0-9]{" + LENGTH + "}") && check(plain) == 0
                ? Optional.of(new SheetCode(plain))
                : Optional.empty();
    }

    /** As it is printed, in two groups. */
    public String printed() {
        return digits.substring(0, LENGTH / 2) + " " + digits.substring(LENGTH / 2);
    }

    private static int check(String digits) {
        int interim = 0;
        for (int place = 0; place < digits.length(); place++) {
            interim = DAMM[interim][digits.charAt(place) - '0'];
        }
        return interim;
    }
}
