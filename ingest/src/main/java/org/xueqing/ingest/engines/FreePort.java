package org.xueqing.ingest.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port on the loopback address that nobody listened on a moment ago, and that nobody else here was given. */
final class FreePort {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final int MOST_TRIES = 100;

    private FreePort() {}

    static int find() {
        for (int i = 0; i < MOST_TRIES; i++) {
            int port = unused();
            if (GIVEN.add(port)) {
                return port;
            }
        }
        return unused();
    }

    private static int unused() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
