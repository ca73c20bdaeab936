package org.xueqing.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Processor time spent so far, which other work on the machine does not change as it changes waiting.
 *
 * @param requestMillis by the threads that answer requests
 * @param processMillis by this process as a whole, the load client in it
 * @param storeMillis by the embedded PostgreSQL with its connections that are open
 */
record CpuTime(double requestMillis, double processMillis, double storeMillis) {

    /** @param data the data folder of an installation with embedded engines */
    static CpuTime now(Path data) throws IOException {
        return new CpuTime(ofRequests(), ofProcess(), ofStore(data));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(
                requestMillis - before.requestMillis,
                processMillis - before.processMillis,
                storeMillis - before.storeMillis);
    }

    CpuTime per(int requests) {
        return new CpuTime(requestMillis / requests, processMillis / requests, storeMillis / requests);
    }

    private static double ofRequests() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .filter(thread -> thread.getThreadName().startsWith("http-nio"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e6;
    }

    private static double ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    private static double ofStore(Path data) throws IOException {
        String postmaster = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(postmaster)).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .flatMapToLong(process -> process.info().totalCpuDuration().stream()
                        .flatMapToLong(spent -> LongStream.of(spent.toMillis())))
                .sum();
    }
}
