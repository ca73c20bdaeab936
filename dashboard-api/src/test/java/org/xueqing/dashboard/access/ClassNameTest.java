package org.xueqing.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClassNameTest {

    @Test
    void saysTheClassAsTheSchoolDoes() {
        assertThat(new ClassName(3, 2, "").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("三年级2班");
        assertThat(new ClassName(3, 2, "").in(Locale.ENGLISH)).isEqualTo("Grade 3, class 2");
        assertThat(new ClassName(0, 0, "web").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("未分班：web");
        assertThat(new ClassName(10, 1, "").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("10年级1班");
    }
}
