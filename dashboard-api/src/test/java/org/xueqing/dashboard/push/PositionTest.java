package org.xueqing.dashboard.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final Position AT = new Position(7, 12, List.of(5L, 0L, 900_000_000_000L));

    @Test
    void isReadAsItWasWritten() {
        assertThat(AT).hasToString("7.12.5-0-900000000000");
        assertThat(Position.parse(AT.toString())).hasValue(AT);
        Position nowhere = new Position(0, 0, List.of());
        assertThat(Position.parse(nowhere.toString())).hasValue(nowhere);
        EventId id = new EventId(AT, "3f9a");
        assertThat(EventId.parse(id.toString())).hasValue(id);
        assertThat(EventId.parse(AT.toString())).hasValue(new EventId(AT, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "7", "7.12", "7.12.5-", "7.12.-5", "a.b.c", "7.12.5-0-9999999999999999999", "7.12.5 "})
    void saysNothingWhereATextIsNone(String text) {
        assertThat(Position.parse(text)).isEmpty();
        assertThat(EventId.parse(text)).isEmpty();
    }

    @Test
    void tellsByOffsetsAloneOnlyWithinOneRunAndOneBank() {
        assertThat(AT.isOfOneFoldWith(new Position(7, 12, List.of(6L, 1L, 2L)))).isTrue();
        assertThat(AT.isOfOneFoldWith(new Position(8, 12, AT.offsets()))).isFalse();
        assertThat(AT.isOfOneFoldWith(new Position(7, 13, AT.offsets()))).isFalse();
        assertThat(AT.isOfOneFoldWith(new Position(7, 12, List.of(5L)))).isFalse();
    }
}
