package org.xueqing.ingest.command;

import org.xueqing.ingest.load.LoadReport;
import org.xueqing.ingest.load.StoreCheck;
import org.xueqing.ingest.message.Sentence;

/** A load, for people. */
record LoadText(Console console) {

    void print(LoadReport report) {
        console.say(Sentence.of("load.done", report.confirmedEvents(), report.seconds(), report.confirmedPerSecond()));
        report.statuses()
                .forEach((status, requests) ->
                        console.say(Sentence.of("load.status", Integer.toString(status), requests)));
        say("load.latency", report.latency());
        console.say(Sentence.of("load.cpu", report.generatorCpuShare()));
        if (report.repeatsSent() > 0) {
            console.say(Sentence.of("load.repeats", report.repeatsSent(), report.repeatsTold()));
        }
        report.readable().ifPresent(readable -> say("load.readable", readable));
        if (report.neverReadable() > 0) {
            console.say(Sentence.of("load.never-readable", report.neverReadable()));
        }
        report.check().ifPresentOrElse(check -> say(check, report), () -> console.say(Sentence.of("load.unchecked")));
    }

    private void say(String key, LoadReport.Latency latency) {
        console.say(Sentence.of(
                key, latency.samples(), latency.p50(), latency.p90(), latency.p99(), latency.p999(), latency.max()));
    }

    private void say(StoreCheck check, LoadReport report) {
        console.say(Sentence.of("load.drained", report.drainSeconds()));
        console.say(Sentence.of("load.check", check.confirmed(), check.lost(), check.refused(), check.keptAfterAll()));
        console.say(Sentence.of("load.check-unknown", check.unknown(), check.unknownKept(), check.neverSent()));
        console.say(Sentence.of(check.isRight() ? "load.right" : "load.wrong"));
    }
}
