package org.xueqing.ingest.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.EventWriter;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Events of a school that does not exist, as JSON lines, with its item mapping beside them. */
@Command(name = "simulate", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--last-day", paramLabel = "DATE", required = true)
    private LocalDate lastDay = LocalDate.EPOCH;

    SimulateCommand(Console console, Map<String, String> environment) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SimulatedSchool school = SimulatedSchool.of(SchoolPlan.demo(lastDay).withSeed(seed), Curriculum.load());
        Files.createDirectories(out);
        long events = writeEvents(school, out.resolve("events.jsonl"));
        writeItems(school, out.resolve("items.csv"));
        console.say(Sentence.of("simulate.done", events, out));
        return Xueqing.DONE;
    }

    private static long writeEvents(SimulatedSchool school, Path file) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            return school.events()
                    .peek(event -> writer.println(EventWriter.write(event)))
                    .count();
        }
    }

    private static void writeItems(SimulatedSchool school, Path file) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            writer.println("itemId,knowledgePoints");
            school.bank()
                    .items()
                    .forEach(item -> writer.println(item.itemId() + "," + String.join(";", item.knowledgePoints())));
        }
    }
}
