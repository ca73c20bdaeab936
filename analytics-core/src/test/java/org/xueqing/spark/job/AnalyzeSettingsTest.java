package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xueqing.prediction.training.Method;
import org.xueqing.spark.store.StoreAddress;

class AnalyzeSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "XUEQING_STORE_URL", "jdbc:postgresql://store/x",
            "XUEQING_STORE_USER", "u",
            "XUEQING_STORE_PASSWORD", "secret",
            "XUEQING_LAKE", "file:///lake");

    private static final StoreAddress STORE = new StoreAddress("jdbc:postgresql://store/x", "u", "secret");

    @Test
    void hasDefaultsForAllButTheAddresses() throws InvalidSettingsException {
        assertThat(AnalyzeSettings.parse(List.of(), ENVIRONMENT))
                .isEqualTo(new AnalyzeSettings(
                        "local[*]",
                        STORE,
                        "file:///lake",
                        Optional.empty(),
                        false,
                        Method.Logistic.USUAL,
                        1,
                        "unknown",
                        false));
    }

    @Test
    void readsEveryArgument() throws InvalidSettingsException {
        List<String> arguments = List.of(
                "--master",
                "local[2]",
                "--parameters",
                "p.csv",
                "--model",
                "boosted",
                "--seed",
                "9",
                "--code-version",
                "0.1",
                "--continue",
                "--verbose");
        assertThat(AnalyzeSettings.parse(arguments, ENVIRONMENT))
                .isEqualTo(new AnalyzeSettings(
                        "local[2]",
                        STORE,
                        "file:///lake",
                        Optional.of(Path.of("p.csv")),
                        true,
                        Method.Boosted.USUAL,
                        9,
                        "0.1",
                        true));
    }

    @Test
    void listsAllProblemsAtOnce() {
        assertThatThrownBy(() -> AnalyzeSettings.parse(
                        List.of("--speed", "--seed", "x", "--model", "oracle", "--master"), Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "unknown argument --speed",
                        "--seed x is no whole number",
                        "--model oracle is neither logistic nor boosted",
                        "--master needs a value",
                        "XUEQING_STORE_URL",
                        "XUEQING_STORE_USER",
                        "XUEQING_LAKE");
    }

    @Test
    void neverShowsThePassword() throws InvalidSettingsException {
        assertThat(AnalyzeSettings.parse(List.of(), ENVIRONMENT).toString()).doesNotContain("secret");
    }
}
