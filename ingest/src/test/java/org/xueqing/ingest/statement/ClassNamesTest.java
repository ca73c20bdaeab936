package org.xueqing.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {

    private static final ClassNames NAMES = new ClassNames(2026);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三年级2班",
                "三年级（2）班",
                "三（2）班",
                "三(2)",
                "3.2",
                "3-2",
                "3—2",
                "302",
                "三2班",
                "三二班",
                "2024级2班",
                "2024级（2）班",
                "2030届2班",
                "３（２）班",
                "三年级二班",
                " 三 年级 2 班 ",
                "3年2班",
                "302班"
            })
    void readsTheSecondClassOfTheThirdGradeHoweverItIsWritten(String name) {
        assertThat(NAMES.read("", "", name)).contains(new ClassName("", 3, 2));
    }

    @ParameterizedTest
    @CsvSource({"三年级,2班", "3,2", "三,(2)", "2024级,2", "三年级,302", "3,三(2)班", "三年级,二班"})
    void readsGradeAndNumberFromTwoColumns(String grade, String name) {
        assertThat(NAMES.read("", grade, name)).contains(new ClassName("", 3, 2));
    }

    @Test
    void readsClassesAboveTen() {
        assertThat(NAMES.read("", "", "六(12)班")).contains(new ClassName("", 6, 12));
        assertThat(NAMES.read("", "六年级", "十二班")).contains(new ClassName("", 6, 12));
        assertThat(NAMES.read("", "六年级", "12")).contains(new ClassName("", 6, 12));
        assertThat(NAMES.read("", "", "612")).contains(new ClassName("", 6, 12));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''|2班", "四年级|三(2)班", "''|七(1)班", "''|2019级1班", "''|足球", "''|''", "初一|2班"},
            delimiter = '|')
    void readsNothingFromWhatIsNoClassOrContradictsItself(String grade, String name) {
        assertThat(NAMES.read("", grade, name)).isEmpty();
    }

    @Test
    void readsListsAndRefusesThemWhole() {
        assertThat(NAMES.readList("", "三(1)班、三（2）班，4.1"))
                .contains(List.of(new ClassName("", 3, 1), new ClassName("", 3, 2), new ClassName("", 4, 1)));
        assertThat(NAMES.readList("", "")).contains(List.of());
        assertThat(NAMES.readList("", "三(1)班、体育")).isEqualTo(Optional.empty());
    }
}
