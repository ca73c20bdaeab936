package org.xueqing.ingest.store;

import org.xueqing.event.Fingerprint;

/**
 * What is remembered of an accepted event.
 *
 * @param kind Answered, Stepped, Voided or Taught
 * @param stored whether live has stored it; otherwise it waits in the outbox
 */
public record Known(String kind, Fingerprint fingerprint, boolean stored) {

    public boolean isVoidable() {
        return kind.equals("Answered");
    }
}
