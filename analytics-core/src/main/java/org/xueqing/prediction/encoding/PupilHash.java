package org.xueqing.prediction.encoding;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chance that depends on the pupil's id alone, so that it is the same in every run and on every machine. */
public final class PupilHash {

    public static final int FOLDS = 5;

    /** Pupils of this fold are never trained on; models are judged on them. */
    public static final int UNSEEN_FOLD = 0;

    private static final BigInteger FOLD_COUNT = BigInteger.valueOf(FOLDS);

    private PupilHash() {}

    /** MD5 of the id in UTF-8, read as one unsigned number, modulo {@link #FOLDS}. */
    public static int fold(String studentId) {
        return md5(studentId).mod(FOLD_COUNT).intValue();
    }

    /** Folds of training pupils, independent of those above: else one of them would be empty. */
    static int innerFold(String studentId, int folds) {
        return md5("inner " + studentId).mod(BigInteger.valueOf(folds)).intValue();
    }

    /** Whether the pupil is in a sample that holds about this share of all pupils; a larger share keeps the smaller's. */
    public static boolean isDrawn(String studentId, double share, long seed) {
        return md5(seed + " " + studentId).doubleValue() < share * 0x1p128;
    }

    private static BigInteger md5(String text) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
