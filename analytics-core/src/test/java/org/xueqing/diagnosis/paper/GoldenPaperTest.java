package org.xueqing.diagnosis.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every figure of {@code golden_item_analysis.txt}, to the precision with which it is printed. */
class GoldenPaperTest {

    private static final int[][] RIGHT = {
        {1, 1, 1, 1, 1, 1, 1, 0},
        {1, 1, 1, 1, 1, 1, 0, 1},
        {1, 1, 1, 1, 1, 0, 1, 0},
        {1, 1, 1, 1, 0, 1, 0, 0},
        {1, 1, 1, 0, 1, 0, 0, 0},
        {1, 1, 0, 1, 0, 0, 0, 0},
        {0, 1, 1, 0, 0, 1, 0, 1},
        {1, 0, 1, 0, 0, 0, 0, 0},
        {1, 1, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 1, 0, 0, 1}
    };

    private static final String GOLDEN = golden();

    private final Scripts scripts = RandomScripts.of(RIGHT);
    private final PaperSums sums = PaperSums.of(scripts);
    private final UpperLower groups = UpperLower.of(scripts);
    private final SpTable table = SpTable.of(scripts);

    @Test
    void itemsAreAsEasyAsTheGoldenOnes() {
        assertThat(list(sums::ease, 1)).isEqualTo(golden("difficulty p (\\[.*?])"));
    }

    @Test
    void theUpperAndLowerGroupsTellItemsApart() {
        assertThat("" + groups.upper().size()).isEqualTo(golden("27% group size round\\(0.27N\\)= (\\d+)"));
        assertThat(list(item -> groups.discrimination(scripts, item), 4)).isEqualTo(golden("D27 (\\[.*?])"));
    }

    @Test
    void correlationsWithTheTotalAndTheRest() {
        assertThat(list(sums::itemTotal, 4)).isEqualTo(golden("r_pb (\\[.*?])"));
        assertThat(list(sums::itemRest, 4)).isEqualTo(golden("corrected \\(item-rest\\) (\\[.*?])"));
    }

    @Test
    void reliabilityAndErrorOfMeasurement() {
        Reliability reliability = sums.reliability();
        assertThat(text(reliability.kr20(), 6)).isEqualTo(golden("KR20 \\(population var\\) (\\S+)"));
        assertThat(text(reliability.alpha(), 6)).isEqualTo(golden("alpha \\(sample var both\\) (\\S+)"));
        assertThat(text(reliability.kr21(), 6)).isEqualTo(golden("KR21 (\\S+)"));
        assertThat(text(reliability.standardError(), 6)).isEqualTo(golden("SEM\\(KR20\\) (\\S+)"));
        double deviation = reliability.deviation().known().orElseThrow();
        assertThat(plain(deviation * deviation, 6)).isEqualTo(golden("var_pop (\\S+)"));
    }

    @Test
    void theSpTableIsInOrderWithItsCautions() {
        assertThat(fromOne(table.pupils())).isEqualTo(golden("order \\(1-based\\) (\\[.*?])"));
        assertThat(fromOne(table.items())).isEqualTo(golden("item order (\\[.*?])"));
        assertThat(texts(table.pupilCautions())).isEqualTo(golden("(?m)^CS (\\[.*?])"));
        assertThat(texts(table.itemCautions())).isEqualTo(golden("(?m)^CP (\\[.*?])"));
    }

    @Test
    void theCurvesLieApartAsMuchWithTheGeneratorOfTheScript() {
        assertThat("" + table.cellsBetween()).isEqualTo(golden("C cells between S and P curve (\\d+)"));
        double expected = Disparity.expectedBetween(10, 8, 0.525, 20_000, new PythonRandom(20_200_601));
        assertThat(plain(expected, 6)).isEqualTo(golden("\\(MC 20000\\) (\\S+)"));
        assertThat(text(Disparity.of(table, 20_000, new PythonRandom(20_200_601)), 3))
                .isEqualTo(golden("D_mc (\\S+)"));
    }

    private String list(IntFunction<Figure> figure, int digits) {
        return IntStream.range(0, scripts.items())
                .mapToObj(item -> text(figure.apply(item), digits))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String texts(List<Figure> figures) {
        return figures.stream().map(figure -> text(figure, 4)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String fromOne(List<Integer> positions) {
        return positions.stream().map(at -> at + 1).toList().toString();
    }

    private static String text(Figure figure, int digits) {
        return plain(figure.known().orElseThrow(), digits);
    }

    /** As Python prints a rounded number. */
    private static String plain(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Double.toString(Math.rint(value * scale) / scale + 0.0);
    }

    private static String golden(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(GOLDEN);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String golden() {
        try (InputStream in = GoldenPaperTest.class.getResourceAsStream("/golden/paper/golden_item_analysis.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
