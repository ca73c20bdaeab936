package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.golden.GoldenStream;
import org.xueqing.response.Bkt;

class ParametersFileTest {

    @Test
    void readsTheGoldenParameters() throws InvalidSettingsException {
        Path file = Path.of("src/test/resources/golden/stream/parameters.csv");
        assertThat(ParametersFile.read(file)).isEqualTo(GoldenStream.parameters());
    }

    @Test
    void theNamedPriorHasADefault(@TempDir Path folder) throws IOException, InvalidSettingsException {
        Path file = Files.writeString(folder.resolve("p.csv"), ParametersFile.HEADER + "\nK1,0.3,0.1,0.2,0.1\n");
        assertThat(ParametersFile.read(file).of("K2")).isEqualTo(Bkt.NAMED_PRIOR);
    }

    @Test
    void readsForgetting(@TempDir Path folder) throws IOException, InvalidSettingsException {
        Path file = Files.writeString(
                folder.resolve("p.csv"), ParametersFile.FORGETTING_HEADER + "\nK1,0.3,0.1,0.2,0.1,0.02\n");
        assertThat(ParametersFile.read(file).of("K1")).isEqualTo(new Bkt(0.3, 0.1, 0.2, 0.1, 0.02));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K1,0.3,0.1,0.2", "K1,0.3,0.1,0.2,1.5", "K1,0.3,x,0.2,0.1", ",0.3,0.1,0.2,0.1"})
    void refusesARowWithFileAndLine(String row, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), ParametersFile.HEADER + "\n" + row + "\n");
        assertThatThrownBy(() -> ParametersFile.read(file))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("p.csv, line 2: ");
    }

    @Test
    void refusesAPointThatIsThereTwice(@TempDir Path folder) throws IOException {
        String row = "K1,0.3,0.1,0.2,0.1\n";
        Path file = Files.writeString(folder.resolve("p.csv"), ParametersFile.HEADER + "\n" + row + row);
        assertThatThrownBy(() -> ParametersFile.read(file)).hasMessageContaining("line 3: K1 is there twice");
    }
}
