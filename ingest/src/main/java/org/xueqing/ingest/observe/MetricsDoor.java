package org.xueqing.ingest.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/**
 * Figures and health for a watching machine, on a port of their own: {@code /metrics} as Prometheus reads it, {@code /ready}
 * and {@code /alive}. There is nothing of people in them.
 */
public final class MetricsDoor implements AutoCloseable {

    private static final int FINE = 200;
    private static final int NOT_NOW = 503;
    private static final int LOOKS_AT_ONCE = 4;

    private final HttpServer server;
    private final PrometheusMeterRegistry registry;
    private final ExecutorService looks = Executors.newFixedThreadPool(LOOKS_AT_ONCE);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    /** Kept here, because meters hold on to what they measure only weakly. */
    private final FlowMeters flow;

    private MetricsDoor(HttpServer server, PrometheusMeterRegistry registry, FlowMeters flow) {
        this.server = server;
        this.registry = registry;
        this.flow = flow;
    }

    /**
     * Opens where a port is named.
     *
     * @param address that only watching machines reach
     */
    public static Optional<MetricsDoor> openIf(String address, @Nullable Integer port, Installation installation) {
        return Optional.ofNullable(port).map(named -> open(new InetSocketAddress(address, named), installation));
    }

    static MetricsDoor open(InetSocketAddress listen, Installation installation) {
        try {
            MetricsDoor door = new MetricsDoor(
                    HttpServer.create(listen, 0),
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                    new FlowMeters(installation));
            door.begin(installation);
            return door;
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("metrics.port", listen, e), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        looks.shutdownNow();
        garbage.close();
        Metrics.removeRegistry(registry);
        registry.close();
    }

    private void begin(Installation installation) {
        flow.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbage.bindTo(registry);
        Metrics.addRegistry(registry);
        Readiness readiness = new Readiness(installation);
        serve("/metrics", () -> new Answer(FINE, registry.scrape()));
        serve("/alive", () -> new Answer(FINE, "alive\n"));
        serve("/ready", () -> readiness
                .obstacle()
                .map(reason -> new Answer(NOT_NOW, reason.in(Locale.ENGLISH) + "\n"))
                .orElseGet(() -> new Answer(FINE, "ready\n")));
        // A look that waits for an engine must not keep others from hearing whether this process is alive.
        server.setExecutor(looks);
        server.start();
    }

    private record Answer(int status, String text) {}

    private void serve(String path, Supplier<Answer> answers) {
        server.createContext(path, exchange -> answer(exchange, answers.get()));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
