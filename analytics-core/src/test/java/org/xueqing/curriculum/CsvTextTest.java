package org.xueqing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void readsCommasQuotesAndLineFeedsInsideQuotes() {
        var rows = CsvText.rows("f.csv", "a,b\n\"1,5\",\"say \"\"hi\"\"\nthere\"\nx,\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("a")).isEqualTo("1,5");
        assertThat(rows.get(0).text("b")).isEqualTo("say \"hi\"\nthere");
        assertThat(rows.get(1).line()).isEqualTo(4);
        assertThat(rows.get(1).list("b")).isEmpty();
    }

    @Test
    void readsCarriageReturnsAndAMissingLastLineFeed() {
        var rows = CsvText.rows("f.csv", "a,b\r\n1,2;3");
        assertThat(rows.get(0).whole("a", 0, 9)).isEqualTo(1);
        assertThat(rows.get(0).list("b")).containsExactly("2", "3");
    }

    @Test
    void namesTheLineOfARowWithTooFewCells() {
        assertThatThrownBy(() -> CsvText.rows("f.csv", "a,b\n1,2\n3\n")).hasMessageContaining("f.csv line 3");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> CsvText.rows("f.csv", "a\n\"1\n2\n")).hasMessageContaining("f.csv line 2");
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThatThrownBy(() -> CsvText.rows("f.csv", "a\n\"1\"2\n")).hasMessageContaining("closing quote");
    }
}
