package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.response.Bkt;

/** The answers on which other programs' optima are known: 278,336 of them to 149 combinations of skills. */
class AssistmentsCalibrationTest {

    private static final double BEST_KNOWN_ELSEWHERE = -156_835.905;

    private static SortedMap<String, ResponseTree> trees = new TreeMap<>();
    private static Path reference = Path.of("");

    @BeforeAll
    static void read() throws IOException {
        String folder = System.getProperty("xueqing.reference", "");
        assumeTrue(!folder.isEmpty(), "skipped: no reference data");
        reference = Path.of(folder, "reference", "golden", "bkt_assist2009_unconstrained.csv");
        Map<String, Map<String, StringBuilder>> outcomes = new TreeMap<>();
        for (String file : List.of("preprocessed_data_train.csv", "preprocessed_data_test.csv")) {
            for (String line : Files.readAllLines(Path.of(folder, "data", "assist2009_lpp", file))) {
                String[] cells = line.split("\t", -1);
                if (!cells[0].equals("user_id")) {
                    outcomes.computeIfAbsent(cells[4], absent -> new HashMap<>())
                            .computeIfAbsent(cells[0], absent -> new StringBuilder())
                            .append(cells[3]);
                }
            }
        }
        outcomes.forEach((combination, pupils) -> trees.put(combination, tree(pupils)));
    }

    @Test
    void noCombinationIsLessLikelyThanTheBestOfTwentyStartsElsewhere() throws IOException {
        double sum = 0;
        for (Map.Entry<String, Double> golden : golden().entrySet()) {
            double ours = BktCalibration.unconstrained(false)
                    .of(trees.getOrDefault(golden.getKey(), ResponseTree.EMPTY))
                    .logLikelihood();
            assertThat(ours).as("combination " + golden.getKey()).isGreaterThan(golden.getValue() - 0.05);
            sum += ours;
        }
        assertThat(sum).isGreaterThan(BEST_KNOWN_ELSEWHERE);
    }

    @Test
    void noPointIsInvertedUnlessAskedFor() {
        SortedMap<String, Calibrated> pooled =
                new PooledCalibration(point -> "", true, Beliefs.USUAL_ANSWERS).of(trees);
        assertThat(pooled).hasSize(149);
        assertThat(pooled.values()).allMatch(point -> point.parameters().isInterpretable());
        assertThat(pooled.values()).noneMatch(point -> point.flags().contains(Flag.NOT_CONVERGED));
    }

    @Test
    void theGoldenParametersHaveTheGoldenLikelihood() throws IOException {
        for (String line : Files.readAllLines(reference)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("skill_id")) {
                Bkt bkt = new Bkt(at(cells[3]), at(cells[4]), at(cells[5]), at(cells[6]));
                double ours = BktCalibration.logLikelihood(bkt, trees.getOrDefault(cells[0], ResponseTree.EMPTY));
                assertThat(ours).isBetween(Double.parseDouble(cells[2]) - 0.05, Double.parseDouble(cells[2]) + 0.05);
            }
        }
    }

    /** Six decimals may say 0 or 1, where one answer would be impossible. */
    private static double at(String cell) {
        return Math.max(Bkt.LEAST, Math.min(1 - Bkt.LEAST, Double.parseDouble(cell)));
    }

    private static Map<String, Double> golden() throws IOException {
        Map<String, Double> golden = new TreeMap<>();
        for (String line : Files.readAllLines(reference)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("skill_id")) {
                golden.put(cells[0], Double.valueOf(cells[2]));
            }
        }
        return golden;
    }

    private static ResponseTree tree(Map<String, StringBuilder> pupils) {
        ResponseTreeBuilder builder = new ResponseTreeBuilder();
        pupils.values().forEach(outcomes -> {
            int[] responses = new int[outcomes.length()];
            for (int i = 0; i < responses.length; i++) {
                responses[i] = Response.of(outcomes.charAt(i) == '1', i == 0 ? 0 : 1, 0);
            }
            builder.add(responses, responses.length);
        });
        return builder.build();
    }
}
