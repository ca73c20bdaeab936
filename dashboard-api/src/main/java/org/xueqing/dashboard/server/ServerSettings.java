package org.xueqing.dashboard.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.xueqing.dashboard.account.PasswordHashing;
import org.xueqing.ingest.flow.Installation;

/**
 * How the server runs.
 *
 * @param listen where it listens
 * @param port 0 chooses a free one
 * @param zone whose calendar the pages use
 * @param landEvery how long records wait for others before they go to the lake
 * @param moving whether it moves data besides showing pages
 * @param hashing how passwords are kept
 * @param provider vouches for people besides our own passwords
 */
public record ServerSettings(
        Listen listen,
        int port,
        ZoneId zone,
        Clock clock,
        Duration landEvery,
        Installation.Moving moving,
        PasswordHashing hashing,
        Optional<IdentityProvider> provider) {

    public static final int USUAL_PORT = 8080;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * Where the server listens and how it is protected there.
     *
     * @param address of an interface of this machine
     */
    public record Listen(String address, Protection protection) {

        public static final Listen LOOPBACK = new Listen("127.0.0.1", Protection.NONE);

        /** What stands between the server and the network. */
        public enum Protection {
            /** Plain HTTP: on the loopback address alone. */
            NONE,
            /** The server's own certificate. */
            OWN_CERTIFICATE,
            /** A proxy on this network that speaks TLS for it. */
            PROXY
        }

        public Listen {
            if (protection == Protection.NONE && !isLoopback(address)) {
                throw new StartException("tls.missing", address);
            }
        }

        boolean isEncrypted() {
            return protection != Protection.NONE;
        }

        private static boolean isLoopback(String address) {
            return address.equals("localhost") || address.equals("::1") || address.startsWith("127.");
        }
    }

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new StartException("port.range", String.valueOf(port));
        }
    }

    public static ServerSettings onPort(int port) {
        return on(Listen.LOOPBACK, port);
    }

    public static ServerSettings on(Listen listen, int port) {
        return new ServerSettings(
                listen,
                port,
                CHINA,
                Clock.systemUTC(),
                Installation.LAND_EVERY,
                Installation.Moving.UNLESS_ANOTHER_DOES,
                PasswordHashing.usual(),
                Optional.empty());
    }

    /** Pages and API only: other processes move the data. */
    public ServerSettings withoutMoving() {
        return new ServerSettings(listen, port, zone, clock, landEvery, Installation.Moving.NEVER, hashing, provider);
    }

    public ServerSettings with(Optional<IdentityProvider> vouching) {
        return new ServerSettings(listen, port, zone, clock, landEvery, moving, hashing, vouching);
    }
}
