package org.xueqing.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of an event's values: equal for an equal repeat, whatever its notation, and different for a conflict. Unknown
 * fields and the time of receipt do not enter.
 *
 * @param value its bytes, which nobody can change; a damaged store may hold fewer, and they equal no event's
 */
public record Fingerprint(ByteBuffer value) {

    public static Fingerprint of(LearningEvent event) {
        return ofValues(EventWriter.write(event));
    }

    /** @param values of an event, as {@link EventWriter} writes them */
    public static Fingerprint ofValues(String values) {
        return ofBytes(sha256().digest(values.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param bytes as {@link #bytes} gives them */
    public static Fingerprint ofBytes(byte[] bytes) {
        return new Fingerprint(ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer());
    }

    public byte[] bytes() {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
