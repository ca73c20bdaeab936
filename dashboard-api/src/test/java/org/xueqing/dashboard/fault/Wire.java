package org.xueqing.dashboard.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A wire between two processes on this machine: it can be cut, go dead without a word, or carry everything late or by drops. */
final class Wire implements AutoCloseable {

    /** What it does with what it is to carry. */
    enum State {
        WHOLE,
        /** Connections are broken, and new ones too. */
        CUT,
        /** Nothing arrives, and nobody is told. */
        DEAD,
        /** Everything arrives half a second late. */
        LATE,
        /** A few bytes at a time. */
        DRIPPING
    }

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int DROP_BYTES = 16;
    private static final long LATE_NANOS = Duration.ofMillis(500).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final ServerSocket entrance;
    private final int exitPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong disturbed = new AtomicLong();
    private volatile State state = State.WHOLE;

    /** @param exitPort where it leads to, on the loopback address */
    Wire(int exitPort) {
        try {
            this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.exitPort = exitPort;
        start("wire to " + exitPort, this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void become(State next) {
        state = next;
        if (next == State.CUT) {
            open.forEach(this::cut);
        }
    }

    /** How many connections were broken and how many pieces were held up so far. */
    long disturbed() {
        return disturbed.get();
    }

    @Override
    public void close() {
        shut(entrance);
        open.forEach(Wire::shut);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                join(entrance.accept());
            } catch (IOException e) {
                // The entrance is closed, or what it leads to does not listen: whoever came is sent away.
            }
        }
    }

    private void join(Socket here) throws IOException {
        if (state == State.CUT) {
            cut(here);
            return;
        }
        open.add(here);
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), exitPort);
            open.add(there);
            start("wire", () -> carry(here, there));
            start("wire", () -> carry(there, here));
        } catch (IOException e) {
            cut(here);
            throw e;
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                pass(buffer, read, out);
            }
        } catch (IOException e) {
            // One end is gone; both sockets are closed now, and so the other end learns of it.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(byte[] buffer, int length, OutputStream out) throws IOException {
        if (state != State.WHOLE) {
            disturbed.incrementAndGet();
        }
        while (state == State.DEAD) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (state == State.LATE) {
            LockSupport.parkNanos(LATE_NANOS);
        }
        int written = 0;
        while (state == State.DRIPPING && written < length) {
            int drop = Math.min(DROP_BYTES, length - written);
            out.write(buffer, written, drop);
            out.flush();
            written += drop;
            LockSupport.parkNanos(LOOK_NANOS);
        }
        out.write(buffer, written, length - written);
        out.flush();
    }

    private void cut(Socket socket) {
        disturbed.incrementAndGet();
        shut(socket);
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("closing a socket", e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
