package org.xueqing.ingest.bank;

import java.time.Instant;
import java.util.List;

/**
 * An item of a school's bank as its newest version says.
 *
 * @param id stays while versions come and go: B-7f3a9c21d0e4
 * @param by login of who changed it last; empty for the command line
 */
public record BankItem(
        String id,
        String schoolId,
        int version,
        ItemState state,
        Content content,
        List<String> knowledgePoints,
        String by,
        Instant at) {

    public BankItem {
        knowledgePoints = List.copyOf(knowledgePoints);
    }

    /** Under which answers name this version. */
    public String itemId() {
        return itemId(id, version);
    }

    static String itemId(String id, int version) {
        return id + "." + version;
    }
}
