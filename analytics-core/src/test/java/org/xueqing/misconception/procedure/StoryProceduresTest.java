package org.xueqing.misconception.procedure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong answers to stories and to questions of the calendar, computed by hand. */
class StoryProceduresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-WORD-01           | HOW_MANY_MORE 15 9        | 24
            M-WORD-01           | HOW_MANY_MORE 12 7        | 19
            M-WORD-COPY         | HOW_MANY_MORE 15 9        | 15
            M-WORD-COPY         | HOW_MANY_MORE 12 7        | 12
            M-WORD-02           | KNOWN_HAS_MORE 15 9       | 24
            M-WORD-02           | KNOWN_HAS_MORE 40 12      | 52
            M-WORD-03           | KNOWN_HAS_FEWER 15 9      | 6
            M-WORD-03           | KNOWN_HAS_FEWER 40 12     | 28
            M-WORD-BACK         | BEFORE_TAKING 18 25       | 7
            M-WORD-BACK         | BEFORE_TAKING 46 31       | 15
            M-WORD-BOTH         | BOTH_WITH_MORE 30 8       | 38
            M-WORD-BOTH         | BOTH_WITH_MORE 28 16      | 44
            M-WORD-BOTH-FEWER   | BOTH_WITH_FEWER 30 8      | 22
            M-WORD-BOTH-FEWER   | BOTH_WITH_FEWER 45 7      | 38
            M-WORD-BOTH-TIMES   | BOTH_WITH_TIMES 12 3      | 36
            M-WORD-BOTH-TIMES   | BOTH_WITH_TIMES 29 5      | 145
            M-WORD-BOTH-SEEN    | BOTH_WITH_FEWER 30 8      | 38
            M-WORD-BOTH-SEEN    | BOTH_WITH_TIMES 29 5      | 34
            M-STEPS-COUNT       | START_AND_STEPS 30 5 3    | 50
            M-STEPS-COUNT       | START_AND_STEPS 24 8 3    | 56
            M-STEPS-ONE         | START_AND_STEPS 30 5 3    | 35
            M-STEPS-ONE         | START_AND_STEPS 24 8 3    | 32
            M-DIV-ROLE          | GROUPED 12 3              | 3
            M-DIV-ROLE          | SHARED 20 4               | 4
            M-DIV-LESS          | GROUPED 12 3              | 9
            M-DIV-LESS          | SHARED 20 4               | 16
            M-DIV-TIMES         | SHARED 24 4               | 96
            M-DIV-TIMES         | GROUPED 12 3              | 36
            M-REM-CTX           | CONTAINERS_NEEDED 25 4    | 6
            M-REM-CTX           | CONTAINERS_NEEDED 33 8    | 4
            M-REM-UP            | FULL_SETS 23 4            | 6
            M-REM-UP            | FULL_SETS 33 8            | 5
            M-REM-ANSWER        | CONTAINERS_NEEDED 25 4    | 1
            M-REM-ANSWER        | FULL_SETS 23 4            | 3
            M-TIMES-INV         | KNOWN_IS_TIMES 24 4       | 96
            M-TIMES-INV         | KNOWN_IS_TIMES 18 3       | 54
            M-TIMES-DIFF        | HOW_MANY_TIMES 12 4       | 8
            M-TIMES-DIFF        | KNOWN_IS_TIMES 18 3       | 15
            """)
    void groupsAndComparisons(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-PRICE-MULT        | PRICE 432 12              | 5184
            M-PRICE-MULT        | SPEED 204 3               | 612
            M-PRICE-SUBS        | SPEED 360 5               | 355
            M-PRICE-SUBS        | QUANTITY 528 44           | 484
            M-RATE-TOTAL        | SAME_RATE 30 5 8          | 240
            M-RATE-TOTAL        | SAME_RATE 91 7 6          | 546
            M-RATE-ONE          | SAME_RATE 30 5 8          | 6
            M-RATE-ONE          | UNITS_AT_SAME_RATE 91 7 78 | 13
            M-RATE-ADD          | SAME_RATE 30 5 8          | 33
            M-RATE-ADD          | SAME_RATE 91 7 6          | 90
            M-SAMETOTAL-STOP    | SAME_TOTAL 12 15 10       | 180
            M-SAMETOTAL-STOP    | SAME_TOTAL 42 8 6         | 336
            M-SAMETOTAL-DIRECT  | SAME_TOTAL 12 15 10       | 8
            M-SAMETOTAL-DIRECT  | SAME_TOTAL 12 12 8        | 8
            M-MEET-ONE          | MEETING_DISTANCE 70 60 5  | 350
            M-MEET-ONE          | MEETING_DISTANCE 74 48 12 | 888
            M-MEET-PART         | MEETING_DISTANCE 70 60 5  | 370
            M-MEET-PART         | MEETING_DISTANCE 74 48 12 | 650
            M-MEET-DIFF         | MEETING_DISTANCE 70 60 5  | 50
            M-MEET-DIFF         | MEETING_DISTANCE 74 48 12 | 312
            M-MEET-TIME-ONE     | MEETING_TIME 650 70 60    | 9
            M-MEET-TIME-ONE     | MEETING_TIME 615 69 54    | 8
            M-MEET-TIME-DIFF    | MEETING_TIME 650 70 60    | 65
            M-MEET-TIME-DIFF    | MEETING_TIME 615 69 54    | 41
            M-SUMDIFF-HALF      | LARGER 60 10              | 30
            M-SUMDIFF-HALF      | SMALLER 124 26            | 62
            M-SUMDIFF-SIGN      | LARGER 60 10              | 25
            M-SUMDIFF-SIGN      | LARGER 124 26             | 49
            M-SUMDIFF-FULL      | LARGER 60 10              | 40
            M-SUMDIFF-FULL      | LARGER 124 26             | 88
            M-SUMDIFF-LESS      | SMALLER 60 10             | 20
            M-SUMDIFF-LESS      | SMALLER 124 26            | 36
            M-HAND-ALL          | HANDED_OVER 40 30         | 10
            M-HAND-ALL          | HANDED_OVER 63 55         | 8
            M-POST-SAME         | POSTS_WITH_BOTH_ENDS 20 4 | 5
            M-POST-SAME         | POSTS_WITHOUT_ENDS 69 3   | 23
            M-POST-LESS         | POSTS_WITH_BOTH_ENDS 20 4 | 4
            M-POST-LESS         | POSTS_WITH_BOTH_ENDS 69 3 | 22
            M-POST-MORE         | POSTS_WITHOUT_ENDS 20 4   | 6
            M-POST-MORE         | POSTS_WITHOUT_ENDS 69 3   | 24
            M-BETWEEN-SAME      | BETWEEN 10                | 10
            M-BETWEEN-SAME      | BETWEEN 17                | 17
            M-BETWEEN-MORE      | BETWEEN 10                | 11
            M-BETWEEN-MORE      | BETWEEN 17                | 18
            M-CUT-PIECES        | CUTTING_TIME 5 3          | 15
            M-CUT-PIECES        | CUTTING_TIME 8 6          | 48
            """)
    void ratesAndPatterns(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-LEAP-100  | KIND_OF_YEAR 1900                 | B
            M-LEAP-100  | DAYS_OF_YEAR 2100                 | 366
            M-LEAP-SWAP | KIND_OF_YEAR 2024                 | A
            M-LEAP-SWAP | DAYS_OF_YEAR 2023                 | 366
            M-MONTH-ALT | DAYS_OF_MONTH 2023 8              | 30
            M-MONTH-ALT | DAYS_OF_MONTH 2023 9              | 31
            M-MONTH-30  | DAYS_OF_MONTH 2023 8              | 30
            M-MONTH-30  | DAYS_OF_MONTH 2023 2              | 30
            M-MONTH-FEB | DAYS_OF_MONTH 2023 2              | 29
            M-MONTH-FEB | DAYS_OF_MONTH 2024 2              | 28
            M-DAYS-ENDS | DAYS_BOTH_COUNTED 2023 5 20 6 3   | 14
            M-DAYS-ENDS | DAYS_BOTH_COUNTED 2023 9 17 10 8  | 21
            M-DAYS-30   | DAYS_BOTH_COUNTED 2023 5 20 6 3   | 14
            M-DAYS-30   | DAYS_BOTH_COUNTED 2023 10 26 11 10 | 15
            """)
    void calendar(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            M-SUB-REV2    | KNOWN_HAS_MORE 42 17 | 35
            M-SUB-COUNT   | HOW_MANY_MORE 15 9   | 7
            M-ADD-NOCARRY | BEFORE_TAKING 38 25  | 53
            M-DIV-FACT    | SHARED 24 6          | 3
            M-QUOT-ZERO   | SPEED 618 6          | 13
            """)
    void whoFindsTheOperationStillReckonsAsAlways(String code, String exercise, String written) {
        WholeProceduresTest.leadsTo(code, exercise, written);
    }
}
