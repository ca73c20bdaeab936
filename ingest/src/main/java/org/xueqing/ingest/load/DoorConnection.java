package org.xueqing.ingest.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the door, kept open. HTTP/1.1 by hand: a general client costs so much of a small machine that it would
 * measure itself.
 */
final class DoorConnection implements AutoCloseable {

    /** What came back. */
    record Reply(int status, int retryAfterSeconds, String body) {}

    /** The status of a request that got no answer. */
    static final int CUT = 0;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final URI url;
    private final String head;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    DoorConnection(URI url, String key) {
        this.url = url;
        this.head = "POST %s/api/v1/events HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                        .formatted(url.getPath().replaceAll("/$", ""), url.getAuthority(), key)
                + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    /** Sends one request and waits for its answer. After a cut the next one opens the connection anew. */
    Reply post(String body) throws IOException {
        try {
            return exchange(body);
        } catch (IOException e) {
            close();
            return new Reply(CUT, 0, "");
        }
    }

    private Reply exchange(String body) throws IOException {
        Socket open = socket == null ? open() : socket;
        OutputStream out = open.getOutputStream();
        out.write(request(body.getBytes(StandardCharsets.UTF_8)));
        out.flush();
        return read();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private byte[] request(byte[] body) {
        byte[] before = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[before.length + body.length];
        System.arraycopy(before, 0, request, 0, before.length);
        System.arraycopy(body, 0, request, before.length, body.length);
        return request;
    }

    private Socket open() throws IOException {
        boolean isTls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : isTls ? HTTPS_PORT : HTTP_PORT;
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(url.getHost(), port), PATIENCE_MILLIS);
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(PATIENCE_MILLIS);
        Socket opened = isTls ? secured(plain, port) : plain;
        in = new BufferedInputStream(opened.getInputStream(), 64 * 1024);
        socket = opened;
        return opened;
    }

    private Socket secured(Socket plain, int port) throws IOException {
        SSLSocket secured = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, url.getHost(), port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        int retryAfterSeconds = 0;
        boolean isChunked = false;
        boolean isLast = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> isChunked = value.equalsIgnoreCase("chunked");
                case "retry-after" -> retryAfterSeconds = Integer.parseInt(value);
                case "connection" -> isLast = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        String body = isChunked ? chunks() : text(length);
        if (isLast) {
            close();
        }
        return new Reply(status, retryAfterSeconds, body);
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    /** Words that are looked for in a reply are ASCII, so a character cut in two does no harm. */
    private String text(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("the connection was closed within a reply");
        }
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed before a reply");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
