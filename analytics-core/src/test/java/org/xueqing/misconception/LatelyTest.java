package org.xueqing.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.procedure.Procedures;

class LatelyTest {

    private static final List<Evidence> REVERSED =
            List.of(wrote("72-38=", "46"), wrote("81-25=", "64"), wrote("53-17=", "44"), wrote("94-58=", "44"));

    @Test
    void aFindingStandsWhileAnswersFitIt() {
        assertThat(Lately.of(REVERSED, Procedures.ALL).diagnosis().finding()).isInstanceOf(Finding.Procedures.class);
    }

    @Test
    void aFindingEndsWhenTheLastAnswersContradictIt() {
        List<Evidence> answers = new ArrayList<>(REVERSED);
        answers.addAll(List.of(wrote("61-26=", "35"), wrote("83-47=", "36"), wrote("52-15=", "37")));
        Lately lately = Lately.of(answers, Procedures.ALL);
        assertThat(lately.diagnosis().finding()).isNotInstanceOf(Finding.Procedures.class);
        assertThat(lately.overcome()).isPresent();
    }

    @Test
    void aWrongAnswerThatNobodyNotedCountsAsWrong() {
        Asked asked = Asked.of("x", "72-38=").orElseThrow();
        assertThat(asked.answered(false, null).isRight()).isFalse();
        assertThat(asked.answered(true, null).isRight()).isTrue();
    }

    private static Evidence wrote(String stem, String response) {
        return Asked.of("x", stem).orElseThrow().answered(false, response);
    }
}
