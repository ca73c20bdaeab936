package org.xueqing.ingest.sender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a sender shows at the door: {@code xq.<sender>.<256 random bits>}. Nobody can guess that many bits, so the store keeps
 * a plain hash.
 */
public record SenderKey(String senderId, String secret) {

    private static final String PREFIX = "xq";
    private static final int SECRET_BYTES = 32;

    public static SenderKey make(String senderId, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new SenderKey(senderId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Nothing for what has not the shape of a key. */
    public static Optional<SenderKey> parse(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 3 && parts[0].equals(PREFIX) && !parts[2].isEmpty()
                ? Optional.of(new SenderKey(parts[1], parts[2]))
                : Optional.empty();
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As the sender keeps it. */
    public String text() {
        return PREFIX + "." + senderId + "." + secret;
    }

    @Override
    public String toString() {
        return PREFIX + "." + senderId + ".…";
    }
}
