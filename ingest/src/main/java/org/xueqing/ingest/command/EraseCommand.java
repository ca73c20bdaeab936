package org.xueqing.ingest.command;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.erasure.Erasure;
import org.xueqing.ingest.erasure.Proof;
import org.xueqing.ingest.erasure.Tombstones;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases pupils: shows what there is of them, or removes it everywhere and proves that nothing is left. */
@Command(name = "erase", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class EraseCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final String LEFT = "select student_id from roster_pupils where left_on < ?";
    private static final String BY_NUMBER = "select student_id from roster_pupils where national_id = any (?)";

    private final Console console;
    private final Map<String, String> environment;

    @ArgGroup(multiplicity = "1")
    private @Nullable Who who;

    /** One of the three. */
    static final class Who {
        @Option(names = "--pupil", required = true, paramLabel = "ID")
        private List<String> pupils = List.of();

        @Option(names = "--national-id", required = true, paramLabel = "NUMBER")
        private List<String> numbers = List.of();

        @Option(names = "--left-before", required = true, paramLabel = "DATE")
        private @Nullable LocalDate leftBefore;
    }

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Option(names = "--confirm")
    private boolean confirmed;

    @Option(names = "--json")
    private boolean json;

    EraseCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        String why = why();
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            SortedSet<String> pupils = pupils(installation.store());
            if (pupils.isEmpty()) {
                console.say(Sentence.of("erase.nobody"));
                return Xueqing.DONE;
            }
            if (confirmed) {
                erase(installation, pupils, why);
            } else {
                rehearse(installation, pupils);
            }
            return Xueqing.DONE;
        }
    }

    /** An erasure says why; a rehearsal need not. */
    private String why() {
        String why = reason == null ? "" : reason.strip();
        if (confirmed && why.length() < Tombstones.SHORTEST_REASON) {
            throw new SpokenException(Sentence.of("erase.no-reason", Tombstones.SHORTEST_REASON));
        }
        return why;
    }

    private SortedSet<String> pupils(Store store) {
        Who asked = Objects.requireNonNull(who);
        LocalDate before = asked.leftBefore;
        if (before != null) {
            return ask(store, LEFT, statement -> statement.setObject(1, before));
        }
        return asked.numbers.isEmpty()
                ? new TreeSet<>(asked.pupils)
                : ask(
                        store,
                        BY_NUMBER,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("text", asked.numbers.toArray())));
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static SortedSet<String> ask(Store store, String question, Binding binding) {
        return store.inTransaction(connection -> {
            SortedSet<String> pupils = new TreeSet<>();
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                binding.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        pupils.add(rows.getString(1));
                    }
                }
            }
            return pupils;
        });
    }

    private void rehearse(Installation installation, SortedSet<String> pupils) {
        installation.awaitLanded(ImportCommand.PATIENCE, () -> {});
        Erasure erasure = new Erasure(
                installation.store(),
                installation.topics(),
                installation.lake(),
                installation.engines().addresses().kafka(),
                installation.folder(),
                InstantSource.system());
        Proof found = erasure.find(pupils);
        if (json) {
            console.result(found.toJson());
            return;
        }
        console.say(
                Sentence.of("erase.found", pupils.size(), found.storeRows(), found.lakeRows(), found.topicRecords()));
        found.store().forEach((table, rows) -> {
            if (rows > 0) {
                console.say(Sentence.of("erase.table", table, rows));
            }
        });
        console.say(Sentence.of("erase.unconfirmed"));
    }

    private void erase(Installation installation, SortedSet<String> pupils, String why) throws InterruptedException {
        Tombstones.begin(
                installation.store(), pupils, "", why, InstantSource.system().instant());
        List<String> proofs = new ArrayList<>();
        for (String pupil : pupils) {
            proofs.add(awaitProof(installation, pupil));
        }
        List<String> distinct = proofs.stream().distinct().toList();
        if (json) {
            console.result(distinct.stream().collect(Collectors.joining(",", "[", "]")));
            return;
        }
        console.say(Sentence.of("erase.done", pupils.size()));
        distinct.forEach(console::result);
        console.say(Sentence.of("erase.analyze"));
    }

    private String awaitProof(Installation installation, String pupil) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (true) {
            Optional<String> proof = Tombstones.proof(installation.store(), pupil);
            if (proof.isPresent()) {
                return proof.get();
            }
            String step = Tombstones.step(installation.store(), pupil).orElse("");
            if (!step.equals(last) && !json) {
                console.note(Sentence.of("erase.step." + step));
            }
            last = step;
            installation.checkFlow();
            if (System.nanoTime() > deadline) {
                throw new SpokenException(Sentence.of("erase.slow"));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
