package org.xueqing.ingest.load;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Setting;

/**
 * The events of one load. Each follows from its client and its number alone, so that nothing but numbers has to be
 * remembered of what was sent. A pupil's answers all come from one client, in their order.
 *
 * @param load tells this load's event ids from those of others
 * @param begin when the first answers are said to have been given
 * @param points knowledge points that items are about
 */
record SentEvents(String source, long load, int clients, int pupils, Instant begin, List<String> points) {

    private static final int NUMBER_BITS = 40;
    private static final int ITEMS = 600;

    String pupil(int client, long number) {
        int ofClient = Math.max(1, pupils / clients);
        return source + ":" + (client + clients * Math.floorMod(mixed(client, number), ofClient));
    }

    UUID id(int client, long number) {
        return new UUID(load, ((long) client << NUMBER_BITS) | number);
    }

    boolean isOfThisLoad(UUID id) {
        return id.getMostSignificantBits() == load;
    }

    static int client(UUID id) {
        return (int) (id.getLeastSignificantBits() >>> NUMBER_BITS);
    }

    static long number(UUID id) {
        return id.getLeastSignificantBits() & ((1L << NUMBER_BITS) - 1);
    }

    String text(int client, long number) {
        int item = Math.floorMod(mixed(client, number) >>> 8, ITEMS);
        return EventWriter.write(Answered.plain(
                id(client, number),
                pupil(client, number),
                source + ":i" + item,
                List.of(points.get(item % points.size())),
                (mixed(client, number) & 3) != 0,
                begin.plusMillis(number),
                null,
                Setting.SELF_STUDY));
    }

    /** The finaliser of SplitMix64: neighbours come out far apart. */
    private static int mixed(int client, long number) {
        long z = (number + 1) * 0x9e3779b97f4a7c15L + client;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (int) ((z ^ (z >>> 31)) >>> 32);
    }
}
