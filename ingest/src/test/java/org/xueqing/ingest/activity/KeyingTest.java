package org.xueqing.ingest.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyingTest {

    private static final Roll ROLL = new Roll(List.of(
            new Roll.Pupil("07", "p-7"),
            new Roll.Pupil("8", "p-8"),
            new Roll.Pupil("9", "p-9a"),
            new Roll.Pupil("09", "p-9b")));
    private static final List<ActivityItem> ITEMS = IntStream.rangeClosed(1, 12)
            .mapToObj(n -> ActivityItem.plain(n, Integer.toString(n), "i-" + n))
            .toList();

    @Test
    void readsTheItemsThatAreWrong() {
        Keyed keyed = read("7 3 5");
        assertThat(keyed.complaints()).isEmpty();
        assertThat(keyed.wrong()).isEqualTo(Map.of("p-7", Map.of("i-3", Mark.WRONG, "i-5", Mark.WRONG)));
        assertThat(keyed.presences()).isEmpty();
    }

    @Test
    void takesLeadingZerosFullWidthAndChinesePunctuationAsTheirPlainForms() {
        assertThat(read("００７　３，５")).isEqualTo(read("7 3 5"));
    }

    @Test
    void keepsWhatThePupilWrote() {
        assertThat(read("7 3=44 5").wrong().get("p-7")).isEqualTo(Map.of("i-3", Mark.wrong("44"), "i-5", Mark.WRONG));
    }

    @Test
    void keepsTheAnswerWhicheverLineCarriesIt() {
        assertThat(read("7 3=44", "7 3").wrong())
                .isEqualTo(read("7 3", "7 3=44").wrong());
    }

    @Test
    void knowsAbsentFromNotHandedIn() {
        Keyed keyed = read("7 q", "8 未交");
        assertThat(keyed.presences()).isEqualTo(Map.of("p-7", Presence.ABSENT, "p-8", Presence.NOT_HANDED_IN));
        assertThat(keyed.wrong()).isEmpty();
    }

    @Test
    void saysOfEachUselessLineWhatIsWrongWithIt() {
        Keyed keyed = read("7 3", "", "99 1", "8", "9 1", "8 13", "7 q");
        assertThat(keyed.complaints().stream()
                        .map(it -> it.line() + " " + it.why().key()))
                .containsExactly(
                        "3 keying.nobody",
                        "4 keying.nothing",
                        "5 keying.doubled",
                        "6 keying.no-item",
                        "7 keying.absent-and-wrong");
    }

    @Test
    void asksToConfirmInOneSentence() {
        assertThat(read("7 3 5", "8 q").summary().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("应到 4 人，缺席 1 人，未交 0 人，1 人共错 2 题，其余全对。");
    }

    private static Keyed read(String... lines) {
        return Keying.read(List.of(lines), ROLL, ITEMS);
    }
}
