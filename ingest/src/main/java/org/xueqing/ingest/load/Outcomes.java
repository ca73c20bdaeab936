package org.xueqing.ingest.load;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one client was told of its events. Not for two threads. */
final class Outcomes {

    /** 2xx: durable. */
    final BitSet confirmed = new BitSet();
    /** 4xx: not kept. */
    final BitSet refused = new BitSet();
    /** 5xx, or no answer: kept or not. */
    final BitSet unknown = new BitSet();

    /** Requests by status; 0 where the connection was cut. */
    final SortedMap<Integer, Long> statuses = new TreeMap<>();

    long repeatsSent;
    long repeatsTold;

    /** A request is over, with these new events in it. */
    void add(int status, long from, int events) {
        statuses.merge(status, 1L, Long::sum);
        int first = Math.toIntExact(from);
        of(status).set(first, first + events);
    }

    private BitSet of(int status) {
        if (status / 100 == 2) {
            return confirmed;
        }
        return status / 100 == 4 ? refused : unknown;
    }
}
