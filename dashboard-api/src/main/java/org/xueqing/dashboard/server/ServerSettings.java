package org.xueqing.dashboard.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How the server runs.
 *
 * @param port on the loopback address; 0 chooses a free one
 * @param zone whose calendar the pages use
 * @param landEvery how long records wait for others before they go to the lake
 */
public record ServerSettings(int port, ZoneId zone, Clock clock, Duration landEvery) {

    public static final int USUAL_PORT = 8080;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration USUAL_LANDING = Duration.ofSeconds(5);

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new StartException("port.range", String.valueOf(port));
        }
    }

    public static ServerSettings onPort(int port) {
        return new ServerSettings(port, CHINA, Clock.systemUTC(), USUAL_LANDING);
    }
}
