package org.xueqing.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.plan.Reason;

class SheetCodeTest {

    private static final SheetCode CODE = SheetCode.of("plan-1", "p-1", 0);

    @Test
    void everyWrongDigitAndEveryTwoThatChangedPlacesAreFound() {
        for (int pupil = 0; pupil < 200; pupil++) {
            String digits = SheetCode.of("plan-1", "p-" + pupil, 0).digits();
            for (int place = 0; place < digits.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String wrong = digits.substring(0, place) + digit + digits.substring(place + 1);
                    assertThat(SheetCode.read(wrong).isPresent()).isEqualTo(wrong.equals(digits));
                }
            }
            for (int place = 0; place + 1 < digits.length(); place++) {
                String turned = digits.substring(0, place)
                        + digits.charAt(place + 1)
                        + digits.charAt(place)
                        + digits.substring(place + 2);
                assertThat(SheetCode.read(turned).isPresent()).isEqualTo(turned.equals(digits));
            }
        }
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String wide = CODE.digits()
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);
        assertThat(List.of(CODE.digits(), CODE.printed(), " " + CODE.printed() + " ", wide))
                .allSatisfy(typed -> assertThat(SheetCode.read(typed)).contains(CODE));
        assertThat(List.of("", "1234567", "abc", "123456789", "<script>"))
                .allSatisfy(typed -> assertThat(SheetCode.read(typed)).isEmpty());
    }

    @Test
    void theSameSheetHasTheSameCodeAndAnotherAttemptAnother() {
        assertThat(SheetCode.of("plan-1", "p-1", 0)).isEqualTo(CODE);
        assertThat(SheetCode.of("plan-1", "p-1", 1)).isNotEqualTo(CODE);
    }

    @Test
    void everyReasonIsReadBackAsItWas() {
        List<Reason> reasons = List.of(
                new Reason.Learns("K1", 0.25, 4, 1),
                new Reason.Reviews("K1", 0.9, 0.6, 30, 5),
                new Reason.Prepares("K1", "K2", 0.3, 0.2, 4),
                new Reason.Begins("K1"),
                new Reason.Previews("K1"),
                new Reason.GapBegins("K1", "K2", 0.8, 5, 1),
                new Reason.Repairs("K1", Set.of("M-1", "M-2"), 0.93, 3),
                new Reason.TellsApart("K1", Set.of("M-1", "M-2")),
                new Reason.Stretches("K1", 0.95, 7),
                new Reason.Shared("K1", 3, 12, 0.4),
                new Reason.ReviewsTogether("K1", 7, 12, 0.7),
                new Reason.RepairsTogether("K1", Set.of("M-1", "M-2"), 2, 12),
                new Reason.StretchesTogether("K1", 12, 0.9),
                new Reason.Chosen("K1"));
        assertThat(reasons).hasSize(Reason.class.getPermittedSubclasses().length);
        assertThat(reasons).allSatisfy(reason -> assertThat(ReasonJson.read(ReasonJson.of(reason)))
                .isEqualTo(reason));
    }
}
