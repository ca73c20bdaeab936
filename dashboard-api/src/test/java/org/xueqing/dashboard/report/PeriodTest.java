package org.xueqing.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aMonthHasItsDays() {
        Period february = Period.of("2026-02", TODAY);
        assertThat(february.first()).isEqualTo("2026-02-01");
        assertThat(february.last()).isEqualTo("2026-02-28");
        assertThat(february.isMonth()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "nonsense", "2026-12", "-5000-01", "-999999999-01", "1999-12"})
    void whatIsNoMonthOrHasNotBegunIsTheSchoolYearUpToToday(String month) {
        Period year = Period.of(month, TODAY);
        assertThat(year.isMonth()).isFalse();
        assertThat(year.first()).isEqualTo("2026-09-01");
        assertThat(year.last()).isEqualTo(TODAY);
    }

    @Test
    void theSchoolYearBeginsInSeptember() {
        assertThat(Period.schoolYear(LocalDate.of(2027, 8, 31))).isEqualTo("2026-09-01");
        assertThat(Period.schoolYear(LocalDate.of(2027, 9, 1))).isEqualTo("2027-09-01");
        assertThat(Period.toChoose(LocalDate.of(2027, 1, 5)))
                .containsExactly(
                        YearMonth.of(2027, 1), YearMonth.of(2026, 12), YearMonth.of(2026, 11), YearMonth.of(2026, 10));
    }
}
