package org.xueqing.item.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;

class SameNumbersTest {

    @Test
    void stemsReadSignBySignHaveTheNumbersThatNormalisedOnesHave() {
        for (ItemFamily family : Families.all()) {
            for (int seed = 0; seed < 5; seed++) {
                String stem = family.item(seed).stem();
                assertThat(SameNumbers.of(stem, "7")).isEqualTo(SameNumbers.normalised(stem) + " → 7");
            }
        }
    }

    @Test
    void andSoDoStemsOfAnySigns() {
        String signs = "0123456789..．１２½①²，。（）　×÷− abc元…";
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder stem = new StringBuilder();
            for (int at = random.nextInt(12); at >= 0; at--) {
                stem.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(SameNumbers.of(stem.toString(), "")).isEqualTo(SameNumbers.normalised(stem.toString()) + " → ");
        }
    }

    @Test
    void orderAndStoryDoNotMatterAndAnswersDo() {
        assertThat(List.of("62−37=（　　）", "小明有62元，用去37元", "３７和６２"))
                .allSatisfy(stem -> assertThat(SameNumbers.of(stem, "25")).isEqualTo("37 62 → 25"));
        assertThat(SameNumbers.of("62+37", "99")).isNotEqualTo(SameNumbers.of("62−37", "25"));
    }
}
