package org.xueqing.evaluation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Pupils divided by a hash of their id: the MD5 of the id's text, read as one unsigned number, modulo the number of folds.
 * Of {@code source:user} only the user counts, so that a file gives the same folds under every name of its source.
 */
public record Md5Folds(int count) {

    private static final int MOST = 100;

    public Md5Folds {
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException(count + " folds; 2 to " + MOST + " are possible");
        }
    }

    public int of(String studentId) {
        String user = studentId.substring(studentId.lastIndexOf(':') + 1);
        byte[] digest = md5().digest(user.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, digest).mod(BigInteger.valueOf(count)).intValue();
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
