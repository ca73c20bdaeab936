package org.xueqing.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Fingerprint;
import org.xueqing.event.Reading;
import org.xueqing.event.Setting;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/** What one answer costs: read, written in normal form, fingerprinted, traced. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OneAnswer {

    private final Answered answered = Answered.plain(
            new UUID(7, 7),
            "p-1f3a9c02",
            "K108-03",
            List.of("K108"),
            true,
            Instant.parse("2026-09-01T00:10:00Z"),
            41L,
            Setting.HOMEWORK);
    private final String json = EventWriter.write(answered);
    private final Trace trace = new Trace(new BktParameters(Map.of(), Bkt.NAMED_PRIOR));
    private final int point = trace.numberOf("K108");
    private long micros = 1_700_000_000_000_000L;

    @Benchmark
    public Reading read() {
        return EventReader.read(json);
    }

    @Benchmark
    public String write() {
        return EventWriter.write(answered);
    }

    @Benchmark
    public Fingerprint fingerprint() {
        return Fingerprint.of(answered);
    }

    /** One more answer to the same point, an hour later. */
    @Benchmark
    public double trace() {
        micros += 3_600_000_000L;
        double expected = trace.begin().needs(point).ask(1, micros);
        trace.tell((micros & 7) > 1, micros, 0);
        return expected;
    }
}
