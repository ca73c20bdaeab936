package org.xueqing.ingest.roster;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** New pseudonymous ids. They say nothing about the person, and cannot be guessed if the generator cannot. */
final class Ids {

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    String pupil() {
        return "p-" + hex(16);
    }

    String guardian() {
        return "g-" + hex(16);
    }

    String staff() {
        return "t-" + hex(16);
    }

    String schoolClass() {
        return "c-" + hex(12);
    }

    String school() {
        return "s-" + hex(12);
    }

    String campus() {
        return "h-" + hex(12);
    }

    private String hex(int digits) {
        byte[] bytes = new byte[digits / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
