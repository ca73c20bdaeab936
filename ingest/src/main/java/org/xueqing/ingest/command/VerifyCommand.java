package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.verify.Differences;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything counted again from the log, and every difference. */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class VerifyCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "60")
    private int patienceSeconds = 60;

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            Progress progress = new Progress(console);
            Verification.Outcome outcome = new Verification(
                            installation,
                            Installation.folder(environment).root(),
                            Duration.ofSeconds(patienceSeconds),
                            progress::at)
                    .run();
            progress.end();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (json) {
                console.result(json(outcome, seconds));
            } else {
                print(outcome, seconds);
            }
            return outcome.differences().areNone() ? Xueqing.DONE : Xueqing.IMPOSSIBLE;
        }
    }

    private void print(Verification.Outcome outcome, double seconds) {
        console.say(Sentence.of("verify.counted", outcome.records(), outcome.subjects(), seconds));
        Differences differences = outcome.differences();
        for (Invariant invariant : Invariant.values()) {
            console.say(Sentence.of(
                    "verify.line",
                    invariant.word(),
                    differences.of(invariant),
                    differences
                            .reason(invariant)
                            .<Object>map(reason -> Sentence.of("verify.reason", invariant.says(), reason))
                            .orElse(invariant.says())));
            differences.examples(invariant).forEach(example -> console.say(Sentence.of("verify.example", example)));
        }
        console.say(Sentence.of(differences.areNone() ? "verify.none" : "verify.some"));
    }

    private String json(Verification.Outcome outcome, double seconds) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode counts = node.putObject("differences");
        ObjectNode reasons = node.putObject("reasons");
        ObjectNode examples = node.putObject("examples");
        Differences differences = outcome.differences();
        for (Invariant invariant : Invariant.values()) {
            counts.put(invariant.word(), differences.of(invariant));
            differences
                    .reason(invariant)
                    .ifPresent(reason -> reasons.put(invariant.word(), reason.in(console.language())));
            ArrayNode some = examples.putArray(invariant.word());
            differences.examples(invariant).forEach(example -> some.add(example.in(console.language())));
        }
        node.put("records", outcome.records());
        node.put("subjects", outcome.subjects());
        node.put("seconds", Math.round(seconds * 10) / 10.0);
        return node.toString();
    }
}
