package org.xueqing.benchmarks;

import java.time.Instant;
import java.util.List;
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
import org.xueqing.response.Bkt;
import org.xueqing.response.JointBkt;

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
    private final JointBkt single = new JointBkt(List.of(new Bkt(0.4, 0.1, 0.2, 0.1)));
    private final double[] belief = {0.4};

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

    @Benchmark
    public double[] trace() {
        return single.after(belief, true);
    }
}
