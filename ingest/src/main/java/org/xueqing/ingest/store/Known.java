package org.xueqing.ingest.store;

import org.xueqing.event.Fingerprint;

/**
 * What is remembered of an accepted event.
 *
 * @param kind Answered, Stepped, Voided or Taught
 * @param outboxId its row while it waits there; 0 where it does not
 */
public record Known(String kind, Fingerprint fingerprint, long outboxId) {

    public static Known of(String kind, Fingerprint fingerprint) {
        return new Known(kind, fingerprint, 0);
    }

    /** Accepted, and not yet stored by live. */
    public boolean isWaiting() {
        return outboxId > 0;
    }

    public boolean isVoidable() {
        return kind.equals("Answered");
    }
}
