package org.xueqing.ingest.command;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.sender.Senders;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Other systems that may send events: gives one a key, closes one, or lists them. */
@Command(name = "senders", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class SendersCommand implements Callable<Integer> {

    /** Neither dot nor colon: they stand between the parts of a key and between a source and its pupils. */
    private static final String NAME_OF_A_SYSTEM = "[a-z0-9][a-z0-9_-]{0,39}";

    private static final InstantSource CLOCK = InstantSource.system();

    private final Console console;
    private final Map<String, String> environment;

    @ArgGroup
    private @Nullable Change change;

    /** At most one of the two. */
    static final class Change {
        @ArgGroup(exclusive = false)
        private @Nullable New added;

        @Option(names = "--close", required = true, paramLabel = "ID")
        private @Nullable String closed;
    }

    /** What a new sender needs. */
    static final class New {
        @Option(names = "--add", required = true, paramLabel = "ID")
        private String id = "";

        @Option(names = "--name", required = true, paramLabel = "NAME")
        private String name = "";

        @Option(names = "--source", required = true, paramLabel = "SOURCE")
        private String source = "";

        @Option(names = "--school", paramLabel = "ID")
        private List<String> schools = List.of();
    }

    SendersCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Sender sender = change == null || change.added == null ? null : sender(change.added);
        try (Installation installation = Installation.open(
                Installation.folder(environment), EngineSettings.from(environment), ImportCommand.LAND_EVERY)) {
            AtShutdown.close(installation);
            Senders senders = new Senders(installation.store());
            if (sender != null) {
                add(sender, senders);
            } else if (change != null && change.closed != null) {
                close(change.closed, senders);
            } else {
                list(senders);
            }
            return Xueqing.DONE;
        }
    }

    private static Sender sender(New wanted) {
        refuseUnlessPlain(wanted.id);
        refuseUnlessPlain(wanted.source);
        if (wanted.name.isBlank()) {
            throw new SpokenException(Sentence.of("senders.no-name", wanted.id));
        }
        return new Sender(wanted.id, wanted.name.strip(), wanted.source, wanted.schools);
    }

    private static void refuseUnlessPlain(String name) {
        if (!name.matches(NAME_OF_A_SYSTEM)) {
            throw new SpokenException(Sentence.of("senders.bad-name", name));
        }
    }

    private void add(Sender sender, Senders senders) {
        List<String> unknown = senders.unknownSchools(sender.schools());
        if (!unknown.isEmpty()) {
            throw new SpokenException(Sentence.of("senders.no-school", String.join(", ", unknown)));
        }
        SenderKey key = SenderKey.make(sender.senderId(), new SecureRandom());
        if (!senders.add(sender, key, CLOCK.instant())) {
            throw new SpokenException(Sentence.of("senders.there", sender.senderId()));
        }
        console.note(Sentence.of("senders.added", sender.name(), sender.source()));
        console.result(key.text());
    }

    private void close(String senderId, Senders senders) {
        if (!senders.close(senderId, CLOCK.instant())) {
            throw new SpokenException(Sentence.of("senders.none", senderId));
        }
        console.say(Sentence.of("senders.closed", senderId));
    }

    private void list(Senders senders) {
        List<Sender> open = senders.open();
        if (open.isEmpty()) {
            console.say(Sentence.of("senders.empty"));
        }
        open.forEach(sender -> console.say(Sentence.of(
                "senders.sender",
                sender.senderId(),
                sender.name(),
                sender.source(),
                String.join(" ", sender.schools()))));
    }
}
