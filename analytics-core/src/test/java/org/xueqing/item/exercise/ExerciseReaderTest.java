package org.xueqing.item.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseReaderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            计算：62－37＝（　　）,          25
            4.5+2.36=( ),                    6.86
            用竖式计算：0.25×４＝____,       1
            计算：（20＋5）×4＝（　　）,     100
            [7-(1+2)]×2=(  ),                8
            "计算，结果写成最简分数：1/2＋1/3＝（　　）", 5/6
            1又1/2+25%=（　）,               1.75
            29÷4=（　）……（　）,            7……1
            8＋（　　）＝15,                 7
            "解方程：3x＋5＝20，x＝（　　）", 5
            45÷□=9,                          5
            1.2÷x=0.4,                       3
            47+38=,                          85
            62 － 37 ＝ ？,                   25
            3/4○5/7,                         >
            56＋27＝,                        83
            "50×60= ",                       3000
            """)
    void understandsArithmeticAsItIsPrinted(String stem, String answer) {
        assertThat(ExerciseReader.read(stem).orElseThrow().answer().text()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "关于“平移”，下面哪一项是正确的？（第3题）",
                "6÷0=（　　）",
                "3-5=（　　）",
                "小明有12支铅笔，给小红3支，还剩（　　）支。",
                "x×x=16",
                "1+2=3",
                "99999999999999999999+1=（　　）",
                "((((((1=（　　）"
            })
    void leavesAloneWhatIsNoExerciseOfThatKind(String stem) {
        assertThat(ExerciseReader.read(stem)).isEmpty();
    }

    @Test
    void keepsNotationAndBrackets() {
        Exercise read = ExerciseReader.read("(4.50＋6/8)×2=（　　）").orElseThrow();
        assertThat(read).isInstanceOfSatisfying(Calculation.class, it -> assertThat(
                        it.expression().text())
                .isEqualTo("(4.50+6/8)×2"));
    }
}
