package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.bank.BankImport;
import org.xueqing.ingest.bank.BankPlan;
import org.xueqing.ingest.bank.BankPlan.Outcome;
import org.xueqing.ingest.bank.BankSheet;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.table.RefusedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teachers' items from a table into the bank of a school. */
@Command(name = "bank", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class BankCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    @Parameters(index = "0", paramLabel = "PATH", arity = "0..1")
    private @Nullable Path path;

    @Option(names = "--school", paramLabel = "NAME", defaultValue = "")
    private String school = "";

    @Option(names = "--template", paramLabel = "FILE")
    private @Nullable Path template;

    @Option(names = "--skip-refused")
    private boolean skipRefused;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    BankCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (template != null) {
            return writeTemplate(template);
        }
        if (path == null) {
            throw new SpokenException(Sentence.of("bank.needs"));
        }
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            BankImport bank = new BankImport(installation.store());
            return take(bank, bank.plan(path, bank.schoolId(school)));
        }
    }

    private Integer writeTemplate(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            BankSheet.writeTemplate(out);
        }
        console.say(Sentence.of("bank.template", file.toString()));
        return Xueqing.DONE;
    }

    private Integer take(BankImport bank, BankPlan plan) {
        RefusedRows refusedRows = skipRefused ? RefusedRows.ARE_SKIPPED : RefusedRows.STOP_ALL;
        plan.refused().stream().map(RefusedRow::said).forEach(console::complain);
        plan.doubts().forEach(console::complain);
        boolean isWritten = !dryRun && plan.isAllowed(refusedRows);
        if (isWritten) {
            bank.apply(plan, refusedRows, new ItemMapping.By("", clock.instant()));
        }
        say(plan, isWritten);
        if (plan.refused().isEmpty()) {
            return Xueqing.DONE;
        }
        if (!plan.isAllowed(refusedRows)) {
            console.complain(Sentence.of("bank.refused", plan.refused().size()));
        }
        return plan.isAllowed(refusedRows) ? Xueqing.DONE_IN_PART : Xueqing.IMPOSSIBLE;
    }

    private void say(BankPlan plan, boolean isWritten) {
        if (json) {
            ObjectNode said = JSON.createObjectNode()
                    .put("new", plan.count(Outcome.NEW))
                    .put("changed", plan.count(Outcome.CHANGED))
                    .put("unchanged", plan.count(Outcome.UNCHANGED))
                    .put("refused", plan.refused().size())
                    .put("doubts", plan.doubts().size())
                    .put("written", isWritten);
            console.result(said.toString());
            return;
        }
        console.say(Sentence.of(
                "bank.planned",
                String.valueOf(plan.file().getFileName()),
                plan.count(Outcome.NEW),
                plan.count(Outcome.CHANGED),
                plan.count(Outcome.UNCHANGED),
                plan.refused().size()));
        console.say(Sentence.of(isWritten ? "bank.written" : "bank.dry-run"));
    }
}
