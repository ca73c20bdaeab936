package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.AbilityCalibration;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemModel;

class SparkPupilBlocksIT {

    @Test
    void whatExecutorsCountGivesTheSameItemsAsOneProcessToTheLastBit() {
        AnswerMatrix answers = answers(2000, 60);
        int[] terms = new int[2000];
        Arrays.fill(terms, 1000, 2000, 1);
        AbilityCalibration calibration = AbilityCalibration.of(ItemModel.TWO_PARAMETER);
        Calibrated here = (Calibrated) calibration.of(answers, terms);
        SparkSession spark = SparkSession.builder()
                .appName("measurement")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        try {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            Calibrated there =
                    (Calibrated) calibration.of(answers, terms, blocks -> SparkPupilBlocks.of(context, blocks));
            assertThat(there.course()).isEqualTo(here.course());
            assertThat(there.groups()).isEqualTo(here.groups());
            assertThat(there.known()).hasSize(60).allSatisfy(item -> assertThat(there.parameters(item))
                    .isEqualTo(here.parameters(item)));
        } finally {
            spark.stop();
        }
    }

    private static AnswerMatrix answers(int pupils, int items) {
        SplittableRandom random = new SplittableRandom(5);
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(items);
        for (int pupil = 0; pupil < pupils; pupil++) {
            double ability = random.nextGaussian() + (pupil >= pupils / 2 ? 0.3 : 0);
            for (int item = 0; item < items; item++) {
                if (random.nextInt(2) == 0) {
                    double logit = ability - (item % 20 - 10) / 5.0;
                    builder.answer(item, random.nextDouble() < 1 / (1 + Math.exp(-logit)));
                }
            }
            builder.endRow();
        }
        return builder.build();
    }
}
