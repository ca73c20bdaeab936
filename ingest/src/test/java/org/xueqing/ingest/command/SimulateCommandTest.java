package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.ingest.translate.ItemsCsv;

class SimulateCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatTheSchoolKnowsAndTheTruthApart() throws IOException {
        simulate("a");
        assertThat(names(folder.resolve("a")))
                .containsExactlyInAnyOrder(
                        "events.jsonl",
                        "items.csv",
                        "roster.csv",
                        "classes.csv",
                        "student_ids.csv",
                        "memberships.csv",
                        "activities.csv",
                        "activity_items.csv",
                        "absences.csv",
                        "truth");
        assertThat(names(folder.resolve("a/truth")))
                .containsExactlyInAnyOrder(
                        "answers.csv",
                        "items.csv",
                        "knowledge.csv",
                        "motivation.csv",
                        "points.csv",
                        "pupils.csv",
                        "wrong_answers.csv");
    }

    @Test
    void everyAnswerIsReadableAndHasOneTruth() throws IOException {
        simulate("a");
        Set<String> answers = events("a").stream()
                .filter(Answered.class::isInstance)
                .map(event -> event.eventId().toString())
                .collect(Collectors.toSet());
        List<String> truths = lines("a/truth/answers.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, 36))
                .toList();
        assertThat(truths).doesNotHaveDuplicates();
        assertThat(new HashSet<>(truths)).isEqualTo(answers);
    }

    @Test
    void itemsCanBeLoadedAndRosterIsAsSchoolsSendIt() throws IOException {
        simulate("a");
        Map<String, List<String>> items = ItemsCsv.read(folder.resolve("a/items.csv"));
        assertThat(events("a").stream().filter(Answered.class::isInstance).map(it -> ((Answered) it).itemId()))
                .allMatch(items::containsKey);
        List<String> roster = lines("a/roster.csv");
        assertThat(roster).hasSize(1 + 2 * 8).first().isEqualTo("\uFEFF学籍号,学号,姓名,性别,年级,班级,家长姓名,家长手机");
        assertThat(roster.get(1)).matches("G\\d{18},01,[^,]+,[男女],三年级,1班,[^,]+,199\\d{8}");
    }

    @Test
    void sameSeedSameBytesInEveryFile() throws IOException {
        simulate("a");
        simulate("b");
        assertThat(contents("a")).isEqualTo(contents("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "--world,flat,没有叫 flat 的世界。可以用：standard",
        "--grades,0-7,--grades 0-7 不是年级。",
        "--grades,4-3,--grades 4-3 不是年级。",
        "--period,month,--period month 不是时间段。",
        "--period,weeks:41,--period weeks:41 不是时间段。",
        "--classes,31,--classes 31 不在 1 到 30 之间",
        "--school-year,1026,--school-year 1026 不在 2000 到 2098 之间"
    })
    void saysWhatNoSchoolHas(String option, String value, String sentence) {
        Said said = run("simulate", "--out", folder.resolve("none").toString(), option, value);
        assertThat(said.exitCode()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(said.err()).contains(sentence);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private void simulate(String name) {
        Said said = run(
                "simulate",
                "--out",
                folder.resolve(name).toString(),
                "--grades",
                "3",
                "--pupils",
                "8",
                "--period",
                "weeks:4",
                "--world",
                "noisy-keying");
        assertThat(said.exitCode()).as(said.err()).isEqualTo(Xueqing.DONE);
    }

    private List<LearningEvent> events(String name) throws IOException {
        return lines(name + "/events.jsonl").stream()
                .map(EventReader::read)
                .map(reading -> ((Reading.Read) reading).event())
                .toList();
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Map<String, String> contents(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String part : List.of("", "truth")) {
            for (String file : names(folder.resolve(name).resolve(part))) {
                Path path = folder.resolve(name).resolve(part).resolve(file);
                if (Files.isRegularFile(path)) {
                    contents.put(part + "/" + file, Files.readString(path));
                }
            }
        }
        return contents;
    }

    private record Said(int exitCode, String err) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        int exitCode = Xueqing.run(Map.of(), console, arguments);
        return new Said(exitCode, err.toString(StandardCharsets.UTF_8));
    }
}
