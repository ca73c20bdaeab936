package org.xueqing.item.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.exercise.AngleQuestion;
import org.xueqing.item.exercise.ChartQuestion;
import org.xueqing.item.exercise.NumberLineQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.family.Families;

/** What holds for every picture of every family that draws one. */
class PictureLawsTest {

    private static final int ITEMS = 200;

    static List<ItemFamily> families() {
        return Families.all().stream()
                .filter(family -> family.item(1)
                        .picture()
                        .filter(it -> it.contains("<title>"))
                        .isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyPictureIsWellFormedWithATitleAndNothingFromElsewhere(ItemFamily family) throws Exception {
        for (String picture : pictures(family)) {
            Document svg = parsed(picture);
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(picture).doesNotContain("href", "url(");
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everythingLiesWithinTheViewBox(ItemFamily family) throws Exception {
        for (String picture : pictures(family)) {
            Element svg = parsed(picture).getDocumentElement();
            String[] box = svg.getAttribute("viewBox").split(" ", -1);
            NodeList shapes = svg.getElementsByTagName("*");
            IntStream.range(0, shapes.getLength())
                    .mapToObj(at -> (Element) shapes.item(at))
                    .forEach(shape -> {
                        assertThat(Extent.across(shape))
                                .describedAs(picture)
                                .allMatch(x -> x >= 0 && x <= Double.parseDouble(box[2]));
                        assertThat(Extent.down(shape))
                                .describedAs(picture)
                                .allMatch(y -> y >= 0 && y <= Double.parseDouble(box[3]));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void whatIsGivenCanBeReadInStemOrPictureUnlessItIsMeasuredThere(ItemFamily family) {
        LongStream.range(0, ITEMS).mapToObj(family::item).forEach(item -> {
            if (item.exercise() instanceof Question asked && !isMeasured(asked, item)) {
                String readable =
                        item.stem() + item.picture().orElseThrow().replaceAll("<(?!/?text)[^>]*>|<text[^>]*>", " ");
                assertThat(asked.given())
                        .describedAs("%s %s", item.itemId(), readable)
                        .allMatch(number -> readable.contains(number.toDecimal()));
            }
        });
    }

    /** A coloured strip has no numbers, they are counted; angles, charts and number lines are read from scales. */
    private static boolean isMeasured(Question asked, Item item) {
        return asked.kind() instanceof ChartQuestion
                || asked.kind() instanceof NumberLineQuestion
                || asked.kind() == AngleQuestion.PROTRACTOR
                || !item.picture().orElseThrow().contains("<text");
    }

    @Test
    void aRectangleIsDrawnAsEver() {
        assertThat(PlaneFigures.rectangle(6, 4, "厘米"))
                .isEqualTo(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 280 170\" role=\"img\""
                                + " fill=\"none\" stroke=\"black\" stroke-width=\"1.5\" font-size=\"14\"><title>长方形</title>"
                                + "<rect x=\"45\" y=\"12\" width=\"180\" height=\"120\"/>"
                                + "<text x=\"135\" y=\"148\" text-anchor=\"middle\" fill=\"black\" stroke=\"none\">6厘米</text>"
                                + "<text x=\"249\" y=\"77\" text-anchor=\"middle\" fill=\"black\" stroke=\"none\">4厘米</text></svg>");
    }

    private static List<String> pictures(ItemFamily family) {
        return LongStream.range(0, ITEMS)
                .mapToObj(seed -> family.item(seed).picture().orElseThrow())
                .toList();
    }

    private static Document parsed(String picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
    }
}
