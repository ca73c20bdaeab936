package org.xueqing.dashboard.server;

import java.io.Serial;

/** The server could not start, for a reason that a person can act on: one clear sentence. */
public final class StartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Console.Line line;

    StartException(String key, Object... arguments) {
        super(key);
        this.line = Console.Line.of(key, arguments);
    }

    Console.Line line() {
        return line;
    }
}
