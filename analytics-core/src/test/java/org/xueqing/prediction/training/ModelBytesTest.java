package org.xueqing.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.history.History;
import org.xueqing.prediction.Feature;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.ModelBytes.Reading;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.School;
import org.xueqing.prediction.training.Training.Trained;

class ModelBytesTest {

    private final School school = new School(11);
    private final List<History> known = school.pupils(60, 40, true);
    private final List<History> coming = school.pupils(20, 40, true);

    static List<Method> methods() {
        return List.of(Method.Logistic.USUAL, Method.Boosted.QUICK);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aModelReadBackForetellsTheSameToTheLastBit(Method method) {
        NextAnswerModel model = model(method);
        NextAnswerModel back = ((Reading.Read) ModelBytes.read(ModelBytes.of(model))).model();
        assertThat(Observed.of(coming, back).predicted())
                .isEqualTo(Observed.of(coming, model).predicted());
    }

    @Test
    void equalModelsAreEqualBytes() {
        assertThat(ModelBytes.of(model(Method.Logistic.USUAL))).isEqualTo(ModelBytes.of(model(Method.Logistic.USUAL)));
        NextAnswerModel model = model(Method.Boosted.QUICK);
        byte[] bytes = ModelBytes.of(model);
        assertThat(ModelBytes.of(((Reading.Read) ModelBytes.read(bytes)).model()))
                .isEqualTo(bytes);
    }

    @Test
    void bytesThatAreNoModelSaySo() {
        byte[] bytes = ModelBytes.of(model(Method.Logistic.USUAL));
        assertThat(ModelBytes.read(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(Reading.Foreign.class);
        assertThat(ModelBytes.read(new byte[] {1, 2, 3})).isInstanceOf(Reading.Foreign.class);
        assertThat(ModelBytes.read(new byte[0])).isInstanceOf(Reading.Foreign.class);
    }

    @Test
    void aModelOfOtherFeaturesIsRefusedAndSaysWhich() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(0x5851_4d31);
            out.writeInt(2);
            out.writeUTF(Feature.PACE.key());
            out.writeUTF("shoe-size");
        }
        assertThat(ModelBytes.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(Reading.Foreign.class, foreign -> assertThat(foreign.why())
                        .contains("learnt on 2 features", "only there: [shoe-size]", "prerequisite-surprise")
                        .doesNotContain(" pace,"));
    }

    private NextAnswerModel model(Method method) {
        return ((Trained) NextAnswerTrainer.train(known, School.PREREQUISITES, method)).model();
    }
}
