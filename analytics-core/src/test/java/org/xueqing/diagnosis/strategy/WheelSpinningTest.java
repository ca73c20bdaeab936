package org.xueqing.diagnosis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

class WheelSpinningTest {

    private static final WheelSpinning WHEELS = new WheelSpinning(new BktParameters(Map.of(), Bkt.NAMED_PRIOR));

    /** @param outcomes 1 right, 0 wrong, one after the other */
    private static History history(String outcomes) {
        return new History(
                "p",
                IntStream.range(0, outcomes.length())
                        .mapToObj(i -> new Answer(
                                new Place(Instant.EPOCH, i, ""),
                                false,
                                "i" + i,
                                List.of("K1"),
                                1,
                                outcomes.charAt(i) == '1'))
                        .toList());
    }

    @Test
    void tenWrongAnswersAreNamedWithTheirCounts() {
        assertThat(WHEELS.of(history("0000100000"))).singleElement().satisfies(finding -> {
            assertThat(finding.knowledgePoint()).isEqualTo("K1");
            assertThat(finding.opportunities()).isEqualTo(10);
            assertThat(finding.right()).isEqualTo(1);
            assertThat(finding.mastery()).isLessThan(0.5);
        });
    }

    @Test
    void nineAreTooFewToSayAnything() {
        assertThat(WHEELS.of(history("000000000"))).isEmpty();
    }

    @Test
    void whoGetsThereIsNamedNoMore() {
        assertThat(WHEELS.of(history("00000000001111"))).isEmpty();
    }

    @Test
    void whatWasOnceMasteredIsForgottenAndNoSpinning() {
        assertThat(WHEELS.of(history("11111111000000"))).isEmpty();
    }
}
