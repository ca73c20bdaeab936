package org.xueqing.ingest.live;

import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.outbox.Verdict;

/**
 * Why a record went to the rejected topic.
 *
 * @param reason a refusal's word, or {@code other-body} for a conflict
 */
record Rejection(String reason, String field, String value) {

    static @Nullable Rejection of(Judged judged) {
        if (judged.verdict() instanceof Verdict.Refused refused) {
            return new Rejection(
                    refused.why().reason().word(),
                    refused.why().field(),
                    refused.why().value());
        }
        return judged.verdict() instanceof Verdict.Conflicting ? new Rejection("other-body", "", "") : null;
    }
}
