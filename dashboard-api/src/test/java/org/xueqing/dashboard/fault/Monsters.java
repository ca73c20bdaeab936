package org.xueqing.dashboard.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Requests that are made to hurt. */
record Monsters(Site site) {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);
    private static final String BEGINNING = "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\n";
    /** Twice as many as the server has threads for requests. */
    private static final int WITHIN_THE_BODY = 64;

    /** Each is refused soon. */
    String knock() throws IOException, InterruptedException {
        Map<String, byte[]> bodies = Map.of(
                "10,000 in a batch", text("[" + "{},".repeat(9_999) + "{}]"),
                "nested 10,000 deep", text("[".repeat(10_000)),
                "a text of 1 MB", text("{\"type\":\"" + "x".repeat(1_000_000) + "\"}"));
        for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
            refuse(body.getKey(), body.getValue(), "identity");
        }
        refuse("a gzip bomb", bomb(), "gzip");
        refuseUnread(50 * 1024 * 1024);
        return bodies.size() + 2 + " monsters refused";
    }

    /** So many begin a request and fall silent, some of them within its body; the work of others must go on meanwhile. */
    String beginAndFallSilent(int senders, Runnable others) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < senders; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), site.nextDoor().getPort());
                socket.getOutputStream()
                        .write(text(BEGINNING + (i < WITHIN_THE_BODY ? headed(1_000) + "[{" : "Content-Le")));
                socket.getOutputStream().flush();
                sockets.add(socket);
            }
            others.run();
            return sockets.size() + " fell silent";
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private String headed(int bytes) {
        return "Content-Type: application/json\r\nAuthorization: Bearer " + site.key() + "\r\nContent-Length: " + bytes
                + "\r\n\r\n";
    }

    /** A body that is announced as too large is refused before it is sent. */
    private void refuseUnread(int bytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.nextDoor().getPort())) {
            socket.setSoTimeout(Math.toIntExact(ANSWERS_WITHIN.toMillis()));
            socket.getOutputStream().write(text(BEGINNING + headed(bytes)));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            if (!status.equals("HTTP/1.1 413")) {
                throw new AssertionError(bytes + " bytes were answered with " + status);
            }
        }
    }

    private void refuse(String monster, byte[] body, String encoding) throws InterruptedException {
        try {
            int status = post(body, encoding);
            if (status != 400 && status != 413 && status != 415) {
                throw new AssertionError(monster + " was answered with " + status);
            }
        } catch (IOException e) {
            throw new AssertionError(monster + " got no answer", e);
        }
    }

    private int post(byte[] body, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.nextDoor())
                .header("Authorization", "Bearer " + site.key())
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .timeout(ANSWERS_WITHIN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
