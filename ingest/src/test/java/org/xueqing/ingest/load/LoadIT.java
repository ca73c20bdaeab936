package org.xueqing.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.StoredRuns;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;

/** What a load reports of doors that tell the truth, and of doors that do not. The store behind them is the real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadIT {

    private static final String KEY = "xq.load.secret";

    @TempDir
    static Path folder;

    private Installation installation;
    private Acceptance acceptance;
    private HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(16);
    private int loads;

    /** A door for the requests of one test. */
    private interface Door {
        int answer(List<Candidate> batch, int request) throws IOException;
    }

    private volatile Door door = (batch, request) -> 200;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeAll
    void open() throws Exception {
        installation = Installations.open(folder);
        acceptance = new Acceptance(installation.store(), InstantSource.system());
        long run = StoredRuns.stage(installation.store(), Map.of("*", List.of(0.3, 0.2, 0.2, 0.1)));
        StoredRuns.awaitPublished(installation.store(), run);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/api/v1/events", this::handle);
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
        workers.shutdown();
        installation.close();
    }

    @Test
    void findsEverythingThatAnHonestDoorConfirmed() {
        LoadReport report = load(this::keep, 400, 5, 0.2);
        assertThat(report.statuses()).containsOnlyKeys(200);
        StoreCheck check = report.check().orElseThrow();
        assertThat(check.isRight()).isTrue();
        assertThat(check.confirmed()).isBetween(300L, 400L);
        assertThat(report.repeatsSent()).isPositive().isEqualTo(report.repeatsTold());
        assertThat(report.latency().samples()).isEqualTo(80);
        assertThat(report.readable().orElseThrow().samples()).isPositive();
        assertThat(report.neverReadable()).isZero();
        assertThat(report.isRight()).isTrue();
    }

    @Test
    void seesThatADoorHasLostWhatItConfirmed() {
        LoadReport report = load((batch, request) -> request % 10 == 0 ? 200 : keep(batch, request), 200, 2, 0);
        assertThat(report.check().orElseThrow().lost()).isPositive();
        assertThat(report.isRight()).isFalse();
    }

    @Test
    void seesThatADoorHasKeptWhatItRefused() {
        LoadReport report = load(
                (batch, request) -> {
                    int status = keep(batch, request);
                    return request % 10 == 0 ? 400 : status;
                },
                200,
                2,
                0);
        assertThat(report.check().orElseThrow().keptAfterAll()).isPositive();
        assertThat(report.isRight()).isFalse();
    }

    @Test
    void countsWhatWasTurnedAwayAndCutAsNeitherKeptNorLost() {
        LoadReport report = load(
                (batch, request) -> {
                    if (request % 7 == 0) {
                        throw new IOException("cut");
                    }
                    return request % 5 == 0 ? 503 : keep(batch, request);
                },
                200,
                2,
                0);
        assertThat(report.statuses()).containsKeys(DoorConnection.CUT, 200, 503);
        assertThat(report.check().orElseThrow().unknown()).isPositive();
        assertThat(report.isRight()).isTrue();
    }

    /** Ten requests are due within 400 ms, and two clients wait 200 ms each time: the last has waited for 600 ms or more. */
    @Test
    void countsTheWaitBehindASlowDoorAsLatency() {
        LoadPlan plan = new LoadPlan(url(), KEY, "slow", 25, 1, 2, Duration.ofMillis(400), 10, 0);
        door = (batch, request) -> {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
            return keep(batch, request);
        };
        LoadReport report = new Load(plan, 99, Instant.now(), List.of("K001"))
                .send(Optional.empty(), soFar -> {})
                .report(Optional.empty(), () -> {});
        assertThat(report.latency().samples()).isEqualTo(10);
        assertThat(report.latency().max()).isGreaterThan(600);
    }

    @Test
    void saysAtOnceThatADoorIsClosed() {
        door = (batch, request) -> 401;
        Load load = new Load(plan("closed", 10, 1, 0), 1, Instant.now(), List.of("K001"));
        assertThatThrownBy(() -> load.send(Optional.empty(), soFar -> {}))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("401");
    }

    private LoadReport load(Door through, double rate, int batch, double repeatShare) {
        door = through;
        requests.set(0);
        String source = "load-" + ++loads;
        Optional<Store> store = Optional.of(installation.store());
        return new Load(plan(source, rate, batch, repeatShare), 1_000 + loads, Instant.now(), List.of("K001", "K002"))
                .send(store, soFar -> {})
                .report(store, installation::checkFlow);
    }

    private LoadPlan plan(String source, double rate, int batch, double repeatShare) {
        return new LoadPlan(url(), KEY, source, rate, batch, 4, Duration.ofSeconds(1), 20, repeatShare);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<Candidate> batch = EventReader.readAll(body).stream()
                .map(reading -> Candidate.of(((Reading.Read) reading).event()))
                .toList();
        try {
            int status = door.answer(batch, requests.incrementAndGet());
            byte[] reply = words.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, reply.length);
            exchange.getResponseBody().write(reply);
        } finally {
            exchange.close();
        }
    }

    private final ThreadLocal<String> words = ThreadLocal.withInitial(() -> "[]");

    private int keep(List<Candidate> batch, int request) {
        words.set(acceptance.acceptEach(batch).stream()
                .map(verdict -> verdict instanceof Verdict.Repeated ? "REPEATED" : "ACCEPTED")
                .collect(Collectors.joining(",")));
        return 200;
    }
}
