package org.xueqing.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.misconception.procedure.Procedures;

class UnderstandingTest {

    private static Understanding of(String stem) {
        return Understanding.ofStem(stem, Procedures.ALL).orElseThrow();
    }

    private static List<String> wrongAnswers(String stem) {
        return of(stem).wrongAnswers().stream()
                .map(wrong -> wrong.answer().text())
                .distinct()
                .toList();
    }

    @Test
    void predictsWhatChildrenWouldWriteAndSaysWhatItCannotTellApart() {
        assertThat(wrongAnswers("62－37＝（　　）")).contains("35");
        assertThat(of("62－37＝（　　）").untold()).anyMatch(codes -> codes.size() > 1);
        assertThat(wrongAnswers("72－38＝（　　）")).contains("44", "46");
        assertThat(of("72－38＝（　　）").untold()).isEmpty();
    }

    @Test
    void whatCannotBeToldApartLeadsToOneAnswer() {
        for (String stem : List.of("62－37＝", "47＋38＝", "3/4＋1/2＝", "29÷4=（　）……（　）", "0.5×0.3＝")) {
            Understanding understood = of(stem);
            for (Set<String> codes : understood.untold()) {
                assertThat(understood.wrongAnswers().stream()
                                .filter(wrong -> codes.contains(wrong.code()))
                                .map(Understanding.WrongAnswer::answer)
                                .distinct())
                        .as(stem + " " + codes)
                        .hasSize(1);
            }
        }
    }

    @Test
    void noWrongAnswerIsTheRightOne() {
        for (String stem : List.of("62－37＝", "1－1/4＝", "50×60＝")) {
            assertThat(of(stem).wrongAnswers()).noneMatch(wrong -> wrong.answer()
                    .equals(of(stem).exercise().answer()));
        }
    }

    @Test
    void aStoryIsNotUnderstood() {
        assertThat(Understanding.ofStem("小明有5个苹果，吃了2个，还剩几个？", Procedures.ALL)).isEmpty();
    }
}
