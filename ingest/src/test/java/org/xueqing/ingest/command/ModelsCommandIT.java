package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;

class ModelsCommandIT {

    @TempDir
    Path folder;

    @Test
    void goesBackToTheModelThatWasInUseBeforeAndSaysWhenThereIsNone() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            add(installation, "FIRST", "'2026-09-01'", "'2026-10-01'", "'REPLACED'");
            add(installation, "WORSE", "null", "null", "null");
            add(installation, "NOT_WORSE", "'2026-10-01'", "null", "null");
        }
        assertThat(live(Xueqing.DONE, "models", "--json")).isEqualTo(3);
        assertThat(live(Xueqing.DONE, "models", "--back", "all", "--json")).isEqualTo(1);
        assertThat(said(Xueqing.DONE, "models")).contains("* 第 1 号 all", "比在用的差，没有启用");
        assertThat(live(Xueqing.IMPOSSIBLE, "models", "--back", "all", "--json"))
                .isZero();
        assertThat(live(Xueqing.IMPOSSIBLE, "models", "--back", "grade-9", "--json"))
                .isZero();
        assertThat(live(Xueqing.DONE, "models", "--json")).isEqualTo(1);
    }

    private static void add(Installation installation, String verdict, String from, String until, String endedBy) {
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "insert into models (model, stratum, run_id, method, features, bytes, unseen_pupils, unseen_answers,"
                                + " log_loss, verdict, made_at, live_from, live_until, ended_by) values ('next-answer', 'all',"
                                + " 1, 'm', '{}', '\\x00', 40, 900, 0.51, '" + verdict + "', now(), " + from + ", "
                                + until
                                + ", " + endedBy + ")");
            }
        });
    }

    /** The model that the command says is in use; 0 if it says nothing. */
    private long live(int exitCode, String... arguments) throws Exception {
        String said = said(exitCode, arguments);
        if (exitCode != Xueqing.DONE) {
            return 0;
        }
        for (JsonNode model : JsonMapper.builder().build().readTree(said)) {
            if (model.get("live").booleanValue()) {
                return model.get("modelId").longValue();
            }
        }
        return 0;
    }

    private String said(int exitCode, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Locale.SIMPLIFIED_CHINESE, false);
        assertThat(Xueqing.run(Map.of("XUEQING_DATA", folder.toString()), console, arguments))
                .isEqualTo(exitCode);
        return out.toString(StandardCharsets.UTF_8);
    }
}
