package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.simulation.AnswerTruth;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.Knowledge;
import org.xueqing.simulation.PupilTraits;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.SimulatedSchool;

/** The truth behind a simulated school, in a folder of its own that no model may read. */
final class TruthFiles implements AutoCloseable {

    private final CsvFile answers;
    private final CsvFile knowledge;
    private final CsvFile moods;

    private TruthFiles(Path folder) throws IOException {
        answers = CsvFile.create(
                folder.resolve("answers.csv"),
                "event_id",
                "student_id",
                "item_id",
                "known",
                "level",
                "right_probability",
                "correct",
                "conduct",
                "bug_held",
                "bug_at_work",
                "keying");
        knowledge = CsvFile.create(
                folder.resolve("knowledge.csv"),
                "week",
                "student_id",
                "knowledge_point",
                "known",
                "level",
                "ever_known",
                "practices");
        moods = CsvFile.create(folder.resolve("motivation.csv"), "week", "student_id", "motivation");
    }

    /** Writes what does not change, and stands ready for the weeks. */
    static TruthFiles create(Path folder, SimulatedSchool school) throws IOException {
        Files.createDirectories(folder);
        writePupils(folder.resolve("pupils.csv"), school);
        writePoints(folder.resolve("points.csv"), school);
        writeItems(folder, school);
        return new TruthFiles(folder);
    }

    void write(SchoolWeek week) throws IOException {
        answers.lines(week.answers().parallelStream().map(TruthFiles::row).toList());
        knowledge.lines(week.knowledge().parallelStream()
                .map(it -> row(week.number(), it))
                .toList());
        moods.lines(week.moods().stream()
                .map(it -> CsvFile.row(week.number(), it.studentId(), rounded(it.motivation())))
                .toList());
    }

    @Override
    public void close() throws IOException {
        answers.close();
        knowledge.close();
        moods.close();
    }

    private static String row(AnswerTruth truth) {
        return CsvFile.row(
                truth.eventId(),
                truth.studentId(),
                truth.itemId(),
                truth.known(),
                rounded(truth.level()),
                rounded(truth.right()),
                truth.correct(),
                truth.conduct(),
                truth.bug(),
                truth.isBugAtWork(),
                truth.keying());
    }

    private static String row(int week, Knowledge it) {
        return CsvFile.row(
                week,
                it.studentId(),
                it.knowledgePoint(),
                it.known(),
                rounded(it.level()),
                it.everKnown(),
                it.practices());
    }

    private static void writePupils(Path file, SimulatedSchool school) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file,
                "student_id",
                "ability",
                "learning",
                "carefulness",
                "pace",
                "diligence",
                "motivation",
                "checks_work",
                "spacing",
                "bugs")) {
            csv.lines(school.pupilTraits().stream().map(TruthFiles::row).toList());
        }
    }

    private static String row(PupilTraits pupil) {
        return CsvFile.row(
                pupil.studentId(),
                pupil.ability(),
                pupil.learning(),
                pupil.carefulness(),
                pupil.pace(),
                pupil.diligence(),
                pupil.motivation(),
                pupil.checksWork(),
                pupil.spacing(),
                pupil.bugs().stream().sorted().collect(Collectors.joining(";")));
    }

    private static void writePoints(Path file, SimulatedSchool school) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file, "knowledge_point", "prerequisites", "difficulty", "learnability", "half_life_days")) {
            csv.lines(school.pointTraits().stream()
                    .map(it -> CsvFile.row(
                            it.knowledgePoint(),
                            String.join(";", it.prerequisites()),
                            it.difficulty(),
                            it.learnability(),
                            it.halfLifeDays()))
                    .toList());
        }
    }

    private static void writeItems(Path folder, SimulatedSchool school) throws IOException {
        List<Item> items = school.bank().items();
        try (CsvFile csv =
                        CsvFile.create(folder.resolve("items.csv"), "item_id", "hardness", "slip", "guess", "seconds");
                CsvFile wrong = CsvFile.create(folder.resolve("wrong_answers.csv"), "item_id", "bug", "answer")) {
            csv.lines(items.stream()
                    .map(it -> CsvFile.row(it.itemId(), it.hardness(), it.slip(), it.guess(), it.seconds()))
                    .toList());
            wrong.lines(items.stream()
                    .flatMap(item -> item.wrongIdeas().stream()
                            .map(idea -> CsvFile.row(item.itemId(), idea.bug(), idea.answer())))
                    .toList());
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}
