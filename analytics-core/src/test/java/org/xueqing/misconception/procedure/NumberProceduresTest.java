package org.xueqing.misconception.procedure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong answers about numbers, laws and orders of operations, computed by hand. */
class NumberProceduresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-OPL-01         | 5+2×3          | 21
            M-OPL-01         | 2×3+5          | 16
            M-OPL-02         | 20+5×4         | 100
            M-OPL-02         | 36−12÷4        | 6
            M-BRACKET        | (20+5)×4       | 40
            M-BRACKET        | 90−(24+16)     | 82
            M-BRACKET-SQUARE | 3×[90−(12+8)]  | 250
            M-BRACKET-SQUARE | 240÷[20−(6+6)] | 0
            M-ORDER-01       | 50−20+30       | 0
            M-ORDER-01       | 80−30+15       | 35
            M-ORDER-MD       | 24÷4×2         | 3
            M-ORDER-MD       | 96÷4×8         | 3
            M-CHAIN-SUBS     | 90−30−20       | 80
            M-CHAIN-SUBS     | 85−40−15       | 60
            M-CHAIN-DIVS     | 72÷6÷3         | 36
            M-CHAIN-DIVS     | 96÷8÷4         | 48
            M-STEP-ONE       | 3+4+2          | 7
            M-STEP-ONE       | 20+5×4         | 20
            M-CHAIN-SAME     | 8−3+2          | 3
            M-CHAIN-SAME     | 6+3−4          | 13
            """)
    void ordersOfOperations(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-DISTRIB        | (40+4)×25      | 1004
            M-DISTRIB        | 15×(20+3)      | 303
            M-DISTRIB-DOUBLE | 36×64+36×36    | 7200
            M-DISTRIB-DOUBLE | 12×45+12×55    | 2400
            M-DISTRIB-ONE    | 56×99+56       | 8680
            M-DISTRIB-ONE    | 99×12+12       | 1332
            M-DISTRIB-ASSOC  | 25×44          | 4000
            M-DISTRIB-ASSOC  | 84×125         | 40000
            M-DISTRIB-NEAR   | 45×99          | 4499
            M-DISTRIB-NEAR   | 45×102         | 4502
            M-NEAR-ADD       | 256+198        | 458
            M-NEAR-ADD       | 347+299        | 648
            M-NEAR-SUB       | 565−198        | 363
            M-NEAR-SUB       | 647−299        | 346
            M-PAIR-TEN       | 67+48+33       | 138
            M-PAIR-TEN       | 156+41+59      | 246
            M-ASSOC-TWICE    | 25×(4×17)      | 42500
            M-ASSOC-TWICE    | 8×(125×3)      | 24000
            M-ASSOC-PLUS     | 25×37×4        | 1025
            M-ASSOC-PLUS     | 125×7×8        | 1875
            """)
    void laws(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-COUNT-TWICE       | COUNTED 4            | 5
            M-COUNT-TWICE       | COUNTED 7            | 8
            M-COUNT-MISS        | COUNTED 4            | 3
            M-COUNT-MISS        | COUNTED 7            | 6
            M-UNK-01            | 3+□=8                | 11
            M-UNK-01            | □+4=9                | 13
            M-UNK-NEAR          | 2+□=5                | 2
            M-UNK-NEAR          | 3+□=10               | 6
            M-UNK-MINUEND       | □−36=48              | 12
            M-UNK-MINUEND       | □−287=400            | 113
            M-UNK-SUBTRAHEND    | 85−□=38              | 123
            M-UNK-SUBTRAHEND    | 60−□=25              | 85
            M-REM-EQUAL         | LARGEST_REMAINDER 6  | 6
            M-REM-EQUAL         | LARGEST_REMAINDER 8  | 8
            M-REM-NINE          | LARGEST_REMAINDER 6  | 9
            M-REM-NINE          | LARGEST_REMAINDER 8  | 9
            M-ROW-ONE           | NEXT_IN_ROW 2 2 3    | 7
            M-ROW-ONE           | NEXT_IN_ROW 10 10 3  | 31
            M-ROW-SKIP          | NEXT_IN_ROW 4 1 3    | 8
            M-ROW-SKIP          | NEXT_IN_ROW 10 5 3   | 30
            M-ROW-TURN          | NEXT_IN_ROW 107 1 3  | 200
            M-ROW-TURN          | NEXT_IN_ROW 1097 1 3 | 2000
            M-ORD-REST          | PLACE_FROM_THE_OTHER_END 7 3 | 4
            M-ORD-REST          | PLACE_FROM_THE_OTHER_END 9 2 | 7
            M-ORD-SAME          | PLACE_FROM_THE_OTHER_END 7 3 | 3
            M-ORD-SAME          | PLACE_FROM_THE_OTHER_END 9 2 | 2
            M-ORD-SELF          | ROW_AROUND_ONE 3 4   | 7
            M-ORD-SELF          | ROW_AROUND_ONE 5 6   | 11
            M-UNITS-DIGIT       | UNITS_IN 3400 100    | 4
            M-UNITS-DIGIT       | UNITS_IN 560 10      | 6
            M-UNITS-ALL         | UNITS_IN 3400 100    | 3400
            M-UNITS-ALL         | UNITS_IN 560 10      | 560
            M-REWRITE-3         | REWRITTEN 3050000 10000 | 3050
            M-REWRITE-3         | REWRITTEN 120000 10000  | 120
            M-REWRITE-ALL       | REWRITTEN 3500000 10000 | 35
            M-REWRITE-ALL       | REWRITTEN 12500000 10000 | 125
            M-ROUND-TRUNC       | ROUNDED 486000 10000    | 48
            M-ROUND-TRUNC       | NEAREST 3986 1000       | 3000
            M-ROUND-UP          | NEAREST 4120 1000       | 5000
            M-ROUND-UP          | ROUNDED 483000 10000    | 49
            M-ROUND-CASCADE     | ROUNDED 344567 10000    | 35
            M-ROUND-CASCADE     | ROUNDED 1249500000 100000000 | 13
            M-DIVIDEND-NOREM    | DIVIDEND 6 5 4      | 30
            M-DIVIDEND-NOREM    | DIVIDEND 8 7 3      | 56
            M-DIVIDEND-REMFIRST | DIVIDEND 6 5 4      | 54
            M-DIVIDEND-REMFIRST | DIVIDEND 8 7 3      | 80
            M-CMP-REV           | 7○9                  | >
            M-CMP-REV           | 52○38                | <
            M-CMP-ONES          | 38○52                | >
            M-CMP-ONES          | 91○25                | <
            M-CMP-FIRST         | 989○1002             | >
            M-CMP-FIRST         | 2100○870             | <
            M-CMP-OPERAND       | 9+4○12               | <
            M-CMP-OPERAND       | 15−7○9               | >
            """)
    void numbers(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }
}
