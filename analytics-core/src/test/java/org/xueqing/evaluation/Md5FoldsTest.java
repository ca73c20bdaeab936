package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Md5FoldsTest {

    private static final Md5Folds FIVE = new Md5Folds(5);

    @Test
    void foldsOfTheFirstTwelveUsersAreThoseOfTheProtocol() {
        assertThat(IntStream.range(0, 12).map(user -> FIVE.of(Integer.toString(user))))
                .containsExactly(0, 1, 2, 3, 0, 3, 2, 0, 1, 4, 4, 0);
    }

    @Test
    void theSourceOfAPupilDoesNotMatter() {
        assertThat(FIVE.of("assist2009:9")).isEqualTo(FIVE.of("9")).isEqualTo(4);
    }

    @Test
    void refusesASingleFold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Md5Folds(1)).withMessageContaining("1 folds");
    }
}
