package org.xueqing.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of an event's values, in hexadecimal: equal for an equal repeat, whatever its notation, and different for a
 * conflict. Unknown fields and the time of receipt do not enter.
 */
public record Fingerprint(String hex) {

    public static Fingerprint of(LearningEvent event) {
        return ofValues(EventWriter.write(event));
    }

    /** @param values of an event, as {@link EventWriter} writes them */
    public static Fingerprint ofValues(String values) {
        byte[] text = values.getBytes(StandardCharsets.UTF_8);
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(text)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
