package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/org/xueqing/dashboard/messages",
                "/org/xueqing/dashboard/work",
                "/org/xueqing/dashboard/people",
                "/org/xueqing/dashboard/bank",
                "/org/xueqing/dashboard/practice",
                "/org/xueqing/dashboard/plan",
                "/org/xueqing/dashboard/textbook",
                "/org/xueqing/dashboard/alarm",
                "/org/xueqing/dashboard/paper",
                "/org/xueqing/dashboard/report",
                "/org/xueqing/dashboard/teaching",
                "/org/xueqing/dashboard/compose",
                "/org/xueqing/dashboard/survey",
                "/org/xueqing/dashboard/server/console"
            })
    void saysEverythingInBothLanguages(String bundle) throws IOException {
        Properties chinese = load(bundle + ".properties");
        Properties english = load(bundle + "_en.properties");
        assertThat(chinese.keySet()).isNotEmpty().isEqualTo(english.keySet());
        assertThat(chinese.values()).doesNotContain("");
        assertThat(english.values()).doesNotContain("");
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
