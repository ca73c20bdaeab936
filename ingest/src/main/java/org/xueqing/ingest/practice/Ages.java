package org.xueqing.ingest.practice;

import java.time.Duration;

/** How long ago something was done on a device, by the device's own word. */
final class Ages {

    private static final Duration LONGEST = Duration.ofDays(30);

    private Ages() {}

    /** Neither in the future nor longer ago than a device keeps anything. */
    static Duration sensible(Duration said) {
        Duration past = said.isNegative() ? Duration.ZERO : said;
        return past.compareTo(LONGEST) > 0 ? LONGEST : past;
    }
}
