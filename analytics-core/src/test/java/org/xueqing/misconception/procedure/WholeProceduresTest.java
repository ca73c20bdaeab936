package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;

/** What children write who follow a wrong procedure with whole numbers, computed by hand. */
class WholeProceduresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-CARRY-01       | 9+5      | 10
            M-CARRY-01       | 7+8      | 10
            M-COUNT-01       | 9+5      | 13
            M-COUNT-01       | 3+4      | 6
            M-ADD-SUBS       | 9+5      | 4
            M-ADD-SUBS       | 3+8      | 5
            M-ADD-ZERO       | 5+0      | 0
            M-ADD-ZERO       | 0+7      | 0
            M-ADD-ZEROMORE   | 5+0      | 6
            M-ADD-ZEROMORE   | 0+7      | 8
            M-ADD-NOCARRY    | 47+38    | 75
            M-ADD-NOCARRY    | 456+367  | 713
            M-ADD-CONCAT     | 47+38    | 715
            M-ADD-CONCAT     | 67+5     | 612
            M-ADD-SWAP       | 47+38    | 121
            M-ADD-SWAP       | 26+56    | 91
            M-CARRY-CHAIN    | 456+367  | 723
            M-CARRY-CHAIN    | 285+148  | 333
            M-CARRY-LOW      | 456+367  | 813
            M-CARRY-LOW      | 285+148  | 423
            M-ADD-EXTRA      | 23+45    | 78
            M-ADD-EXTRA      | 31+14    | 55
            M-ADD-ALIGN      | 35+4     | 75
            M-ADD-ALIGN      | 13+2     | 33
            M-ADD-TEEN       | 10+4     | 104
            M-ADD-TEEN       | 7+10     | 107
            M-ADD-DIGITS     | 35+24    | 14
            M-ADD-DIGITS     | 30+40    | 7
            M-ADD-SHORT      | 348+25   | 73
            M-ADD-SHORT      | 256+78   | 134
            """)
    void sums(String code, String exercise, String written) {
        leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-SUB-REV        | 13−9     | 16
            M-SUB-REV        | 15−8     | 13
            M-SUB-REV2       | 72−38    | 46
            M-SUB-REV2       | 502−347  | 245
            M-SUB-TENONLY    | 13−9     | 1
            M-SUB-TENONLY    | 15−8     | 2
            M-SUB-COUNT      | 13−9     | 5
            M-SUB-COUNT      | 8−3      | 6
            M-SUB-ADDS       | 13−9     | 22
            M-SUB-ADDS       | 72−38    | 110
            M-SUB-ZERO       | 7−0      | 0
            M-SUB-ZERO       | 4−0      | 0
            M-SUB-SELF       | 7−7      | 7
            M-SUB-SELF       | 4−4      | 4
            M-SUB-NOBORROW   | 72−38    | 44
            M-SUB-NOBORROW   | 62−37    | 35
            M-SUB-CHAIN      | 532−274  | 358
            M-SUB-CHAIN      | 714−236  | 578
            M-SUB-EXTRA      | 78−32    | 36
            M-SUB-EXTRA      | 65−21    | 34
            M-BORROW-0       | 502−347  | 165
            M-BORROW-0       | 805−238  | 577
            M-SUB-0NINE      | 502−347  | 255
            M-SUB-0NINE      | 805−238  | 667
            M-SUB-0SKIP      | 502−347  | 145
            M-SUB-0SKIP      | 805−238  | 537
            M-SUB-0N-N       | 60−27    | 47
            M-SUB-0N-N       | 430−258  | 188
            M-SUB-0N-0       | 60−27    | 40
            M-SUB-0N-0       | 430−258  | 180
            M-SUB-SHORT      | 348−25   | 23
            M-SUB-SHORT      | 597−86   | 11
            M-SUB-ALIGN      | 56−4     | 16
            M-SUB-ALIGN      | 97−3     | 67
            """)
    void differences(String code, String exercise, String written) {
        leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-MUL-ADD        | 4×6      | 10
            M-MUL-ADD        | 20×3     | 23
            M-FACT-NEAR      | 7×8      | 54
            M-FACT-NEAR      | 6×9      | 48
            M-FACT-PREV      | 7×8      | 48
            M-FACT-PREV      | 9×4      | 27
            M-FACT-NEXT      | 7×8      | 63
            M-FACT-NEXT      | 9×4      | 40
            M-MUL-NOCARRY    | 27×3     | 61
            M-MUL-NOCARRY    | 24×13    | 302
            M-MUL-CARRYFIRST | 27×3     | 121
            M-MUL-CARRYFIRST | 46×2     | 102
            M-MUL-SWAP       | 27×3     | 72
            M-MUL-SWAP       | 46×2     | 101
            M-MUL-CONCAT     | 27×3     | 621
            M-MUL-CONCAT     | 46×2     | 812
            M-MUL-ZERO       | 104×3    | 342
            M-MUL-ZERO       | 205×4    | 860
            M-MUL-ZEROSKIP   | 204×2    | 48
            M-MUL-ZEROSKIP   | 305×3    | 105
            M-MUL-ZEROCARRY  | 104×3    | 302
            M-MUL-ZEROCARRY  | 205×4    | 800
            M-MUL-ENDLESS    | 240×5    | 120
            M-MUL-ENDLESS    | 25×40    | 100
            M-MUL-ENDMORE    | 30×4     | 1200
            M-MUL-ENDMORE    | 25×40    | 10000
            M-MUL-SHIFT      | 24×13    | 96
            M-MUL-SHIFT      | 35×24    | 210
            M-MUL-DIAG       | 24×13    | 212
            M-MUL-DIAG       | 35×24    | 620
            M-MUL-ONEROW     | 24×13    | 72
            M-MUL-ONEROW     | 35×24    | 140
            M-MUL-ROWSUM     | 24×13    | 212
            M-MUL-ROWSUM     | 46×37    | 1602
            M-MUL-COPY       | 23×3     | 29
            M-MUL-COPY       | 213×3    | 219
            """)
    void products(String code, String exercise, String written) {
        leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-DIV-FACT       | 56÷8     | 6
            M-DIV-FACT       | 24÷6     | 3
            M-DIV-FACT-NEXT  | 56÷8     | 8
            M-DIV-FACT-NEXT  | 24÷6     | 5
            M-DIV-SUBS       | 12÷3     | 9
            M-DIV-SUBS       | 56÷8     | 48
            M-REM-BIG        | 29÷4……   | 6……5
            M-REM-BIG        | 37÷5……   | 6……7
            M-REM-LOST       | 29÷4……   | 7
            M-REM-LOST       | 37÷5……   | 7
            M-REM-SWAP       | 29÷4……   | 1……7
            M-REM-SWAP       | 37÷5……   | 2……7
            M-REM-MORE       | 29÷4……   | 8……3
            M-REM-MORE       | 37÷5……   | 8……3
            M-QUOT-ZERO      | 618÷6    | 13
            M-QUOT-ZERO      | 824÷8    | 13
            M-QUOT-ENDZERO   | 650÷5    | 13
            M-QUOT-ENDZERO   | 720÷6    | 12
            M-QUOT-ZEROMORE  | 600÷3    | 2000
            M-QUOT-ZEROMORE  | 240÷6    | 400
            M-DIV-DIGITS     | 72÷3     | 20
            M-DIV-DIGITS     | 96÷4     | 21
            M-QUOT-PLACE     | 252÷36   | 70
            M-QUOT-PLACE     | 192÷32   | 60
            M-TRIAL-NOADJ    | 252÷36   | 6……36
            M-TRIAL-NOADJ    | 175÷25   | 5……50
            M-TRIAL-OVER     | 272÷34   | 9……34
            M-TRIAL-OVER     | 192÷24   | 9……24
            M-DIV-ZEROREM    | 700÷200…… | 3……1
            M-DIV-ZEROREM    | 430÷40……  | 10……3
            M-DIV-COPY       | 84÷2     | 44
            M-DIV-COPY       | 639÷3    | 239
            M-DIV-TENS       | 120÷30   | 40
            M-DIV-TENS       | 240÷60   | 40
            """)
    void quotients(String code, String exercise, String written) {
        leadsTo(code, exercise, written);
    }

    static void leadsTo(String code, String exercise, String written) {
        assertThat(Procedures.ALL.stream()
                        .filter(procedure -> procedure.code().equals(code))
                        .findFirst()
                        .flatMap(procedure -> wrong(procedure, exercise)))
                .contains(written);
    }

    private static Optional<String> wrong(BuggyProcedure procedure, String exercise) {
        return procedure.wrongAnswer(Printed.exercise(exercise)).map(Answer::text);
    }
}
