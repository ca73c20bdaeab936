package org.xueqing.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerMatrixTest {

    @Test
    void keepsTheAnswersGivenAndNothingElse() {
        AnswerMatrix matrix = AnswerMatrix.of(3, new int[][] {{1, -1, 0}, {-1, -1, -1}, {0, 1, 1}});

        assertThat(matrix.pupils()).isEqualTo(3);
        assertThat(matrix.answers()).isEqualTo(5);
        assertThat(matrix.start(1)).isEqualTo(matrix.start(2)).isEqualTo(2);
        assertThat(matrix.item(1)).isEqualTo(2);
        assertThat(matrix.right(1)).isZero();
        assertThat(matrix.right(0)).isOne();
    }

    @Test
    void takesAPupilsAnswersInAnyOrder() {
        AnswerMatrix matrix = new AnswerMatrix.Builder(9)
                .answer(7, true)
                .answer(2, false)
                .endRow()
                .build();

        assertThat(matrix.item(0)).isEqualTo(2);
        assertThat(matrix.item(1)).isEqualTo(7);
    }

    @Test
    void refusesTwoAnswersOfOnePupilToOneItem() {
        AnswerMatrix.Builder builder =
                new AnswerMatrix.Builder(2).answer(1, true).answer(1, false);

        assertThatThrownBy(builder::endRow).hasMessageContaining("row 0 answers item 1 twice");
    }

    @Test
    void refusesAnItemThatThePaperDoesNotHave() {
        assertThatThrownBy(() -> new AnswerMatrix.Builder(2).answer(2, true)).hasMessageContaining("item 2 of 2");
        assertThatThrownBy(() -> AnswerMatrix.of(2, new int[][] {{1}})).hasMessageContaining("1 of 2 items");
    }
}
