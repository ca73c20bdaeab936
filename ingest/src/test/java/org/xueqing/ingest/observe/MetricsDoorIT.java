package org.xueqing.ingest.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;

class MetricsDoorIT {

    private static final UUID ID = new UUID(1, 1);

    @TempDir
    Path folder;

    @Test
    void showsWhatTheFlowDidAndFailsWhereItCannotGoOn() throws Exception {
        Installation installation = Installations.open(folder);
        try (MetricsDoor door = MetricsDoor.open(new InetSocketAddress("127.0.0.1", 0), installation)) {
            new Acceptance(installation.store(), InstantSource.system()).acceptEach(List.of(Candidate.of(answer())));
            Installations.awaitLanded(installation);
            await().atMost(ONE_MINUTE)
                    .untilAsserted(() -> assertThat(get(door, "/metrics").body())
                            .contains(
                                    "xueqing_records_total{verdict=\"accepted\"} 1.0",
                                    "xueqing_outbox_rows 0.0",
                                    "xueqing_live_lag_records 0.0",
                                    "xueqing_landing_lag_records 0.0")
                            .containsPattern("xueqing_live_batch_seconds_count [1-9]")
                            .doesNotContain("pupil-of-this-test"));
            assertThat(get(door, "/ready").statusCode()).isEqualTo(200);
            installation.close();
            assertThat(get(door, "/ready").statusCode()).isEqualTo(503);
            assertThat(get(door, "/alive").statusCode()).isEqualTo(200);
        } finally {
            installation.close();
        }
    }

    private static Answered answer() {
        return Answered.plain(
                ID,
                "pupil-of-this-test",
                "i1",
                List.of("K010"),
                true,
                Instant.parse("2026-09-01T08:00:00Z"),
                null,
                Setting.QUIZ);
    }

    private static HttpResponse<String> get(MetricsDoor door, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
