package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.history.LogRecord;
import org.xueqing.spark.lake.LogTable;

/** A run on real answers: 278,336 of 3,114 pupils. The figures go to standard error. */
@Tag("long")
class AssistmentsIT {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T06:00:00Z");

    @Test
    void tracesEveryPupilAndPredictsUnseenOnesBetterThanTheItemMean(@TempDir Path temporary) throws Exception {
        Path data = reference().resolve("data/assist2009_lpp");
        try (TestStore store = TestStore.start(temporary.resolve("lake"))) {
            store.withSpark(spark -> {
                LogTable.create(spark);
                LogTable.append(spark, records(data));
            });
            long began = System.nanoTime();
            Process process = AnalyzeProcess.start(store, List.of("--master", "local[2]"), temporary);
            assertThat(process.waitFor()).isEqualTo(Analyze.PUBLISHED);
            System.err.printf("%.1f s as a process%n", (System.nanoTime() - began) / 1e9);
            System.err.print(Files.readString(temporary.resolve("err.log")));
            String out = Files.readString(temporary.resolve("out.log"));
            System.err.print(out);
            assertThat(out.lines()).hasSize(1);
            JsonNode report = new ObjectMapper().readTree(out);
            assertThat(report.get("answers").asLong()).isEqualTo(278_336);
            assertThat(report.get("knowledgePoints").asLong()).isEqualTo(123);
            assertThat(store.rows("select count(distinct student_id) from mastery"))
                    .containsExactly("3114");
            assertThat(store.rows("select count(*) from bkt_parameters where 'not-converged' = any (flags)"))
                    .containsExactly("0");
            assertThat(auc(report, "next-answer")).isGreaterThan(auc(report, "itemmean") + 0.05);
            aSecondRunGivesTheSameRows(store);
        }
    }

    private static void aSecondRunGivesTheSameRows(TestStore store) throws SQLException {
        int code = new Analyze(Clock.systemUTC(), new PrintStream(OutputStream.nullOutputStream()), System.err)
                .run(List.of("--master", "local[2]"), store.environment());
        assertThat(code).isEqualTo(Analyze.PUBLISHED);
        for (String table : List.of(
                "mastery",
                "item_statistics",
                "bkt_parameters",
                "class_summaries",
                "prediction_models",
                "evaluations")) {
            String digest = "select count(*), md5(string_agg(row, ';' order by row)) from"
                    + " (select (to_jsonb(t) - 'run_id')::text as row from " + table + " t where run_id = %d) rows";
            assertThat(store.rows(digest.formatted(2))).as(table).isEqualTo(store.rows(digest.formatted(1)));
        }
    }

    private static double auc(JsonNode report, String model) {
        for (JsonNode row : report.get("evaluation")) {
            if (row.get("model").asText().equals(model)) {
                return row.get("auc").asDouble();
            }
        }
        throw new AssertionError("no evaluation of " + model);
    }

    private static Path reference() {
        String folder = System.getProperty("xueqing.reference", "");
        assumeFalse(folder.isEmpty(), "skipped: xueqing.reference names no folder with evaluation data");
        return Path.of(folder);
    }

    private static List<LogRecord> records(Path data) {
        Map<String, List<String>> points = new HashMap<>();
        for (String line : lines(data.resolve("q_matrix.csv"))) {
            String[] cells = line.split(";");
            points.put(
                    cells[0],
                    Arrays.stream(cells[1].split(" "))
                            .map(skill -> "assist2009:q" + skill)
                            .toList());
        }
        List<LogRecord> records = new ArrayList<>();
        Map<String, Long> ordinals = new HashMap<>();
        for (String file : List.of("preprocessed_data_train.csv", "preprocessed_data_test.csv")) {
            for (String line : lines(data.resolve(file))) {
                String[] cells = line.split("\t");
                long ordinal = ordinals.merge(cells[0], 1L, Long::sum);
                records.add(new LogRecord(0, records.size(), true, RECEIVED, answered(cells, ordinal, points)));
            }
        }
        return records;
    }

    private static Answered answered(String[] cells, long ordinal, Map<String, List<String>> points) {
        String pupil = "assist2009:" + cells[0];
        UUID id = UUID.nameUUIDFromBytes((pupil + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
        return Answered.plain(
                id,
                pupil,
                "assist2009:" + cells[1],
                points.getOrDefault(cells[1], List.of()),
                cells[3].equals("1"),
                null,
                ordinal,
                Setting.SELF_STUDY);
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
