package org.xueqing.dashboard.push;

import java.util.Optional;

/**
 * The id of an event of a stream, which a page sends back as {@code Last-Event-ID}.
 *
 * @param whom tells one list of pupils from another; empty where a page has been read and no stream opened yet
 */
record EventId(Position position, String whom) {

    static Optional<EventId> parse(String text) {
        int at = text.indexOf('@');
        String position = at < 0 ? text : text.substring(0, at);
        String whom = at < 0 ? "" : text.substring(at + 1);
        return Position.parse(position).map(parsed -> new EventId(parsed, whom));
    }

    @Override
    public String toString() {
        return position + "@" + whom;
    }
}
