package org.xueqing.dashboard.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * The response of an open page. Writing never blocks: what the network does not take yet waits here, up to a bound; a page
 * that reads too slowly is closed and comes back by itself. Between two events it holds no thread.
 */
final class OpenStream implements WriteListener, AsyncListener {

    /** A whole class of sixty with all points of a volume is a quarter of this. */
    static final int MOST_WAITING_BYTES = 512 * 1024;

    private enum State {
        WRITABLE,
        UNFLUSHED,
        ENDING,
        CLOSED
    }

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Set<State> states = EnumSet.noneOf(State.class);

    private OpenStream(AsyncContext request, ServletOutputStream out) {
        this.request = request;
        this.out = out;
    }

    static OpenStream begin(AsyncContext request) throws IOException {
        OpenStream stream = new OpenStream(request, request.getResponse().getOutputStream());
        request.setTimeout(0);
        request.addListener(stream);
        stream.out.setWriteListener(stream);
        return stream;
    }

    synchronized boolean isClosed() {
        return states.contains(State.CLOSED);
    }

    synchronized void send(String event) {
        if (states.contains(State.CLOSED) || states.contains(State.ENDING)) {
            return;
        }
        waiting.add(event.getBytes(StandardCharsets.UTF_8));
        write();
        if (waiting.stream().mapToInt(bytes -> bytes.length).sum() > MOST_WAITING_BYTES) {
            complete();
        }
    }

    /** Ends when everything that waits is written. */
    synchronized void end() {
        states.add(State.ENDING);
        write();
    }

    /** Ends whatever waits. */
    synchronized void cut() {
        complete();
    }

    @Override
    public synchronized void onWritePossible() {
        states.add(State.WRITABLE);
        write();
    }

    @Override
    public synchronized void onError(Throwable failure) {
        complete();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        complete();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        states.add(State.CLOSED);
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream is started once.
    }

    /** Where the network takes no more, the server calls back when it does. */
    private void write() {
        try {
            while (canWrite()) {
                states.add(State.UNFLUSHED);
                out.write(waiting.remove());
            }
            if (states.contains(State.UNFLUSHED) && waiting.isEmpty() && out.isReady()) {
                states.remove(State.UNFLUSHED);
                out.flush();
            }
            if (states.contains(State.ENDING) && !states.contains(State.UNFLUSHED) && waiting.isEmpty()) {
                complete();
            }
        } catch (IOException e) {
            // The reader has gone. The server has noticed too and reports it to onError, which ends the request.
            states.remove(State.WRITABLE);
            waiting.clear();
        }
    }

    private boolean canWrite() {
        return states.contains(State.WRITABLE) && !states.contains(State.CLOSED) && !waiting.isEmpty() && out.isReady();
    }

    private void complete() {
        if (states.add(State.CLOSED)) {
            waiting.clear();
            request.complete();
        }
    }
}
