package org.xueqing.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.ingest.translate.BookCsv.BookRow;

class BookCsvTest {

    private static final String HEADER = "edition,grade,volume,page,number,item_id,knowledge_points\n";

    @TempDir
    Path folder;

    @Test
    void readsNumbersWithAndWithoutPoints() throws IOException {
        List<BookRow> rows = rows("sujiao-2013,3,上,12,3,bx-12-3,K104;K105\n\nsujiao-2013,3,上,12,4(2),,\n");
        assertThat(rows)
                .hasSize(2)
                .hasOnlyElementsOfType(BookRow.Listed.class)
                .extracting(row -> ((BookRow.Listed) row).number() + ((BookRow.Listed) row).points())
                .containsExactly("3[K104, K105]", "4(2)[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013,3,上,12,3,,K104        | 列 edition 的“2013”不能用",
                "sujiao-2013,7,上,12,3,,K104 | 列 grade 的“7”不能用",
                "sujiao-2013,3,中,12,3,,K104 | 列 volume 的“中”不能用",
                "sujiao-2013,3,上,0,3,,K104  | 列 page 的“0”不能用",
                "sujiao-2013,3,上,12,,,K104  | 列 number 的“”不能用",
                "sujiao-2013,3,上,12         | 应有 7 列，实有 4 列",
            })
    void saysWhatIsWrongWithARowAndReadsTheNext(String line, String complaint) throws IOException {
        List<BookRow> rows = rows(line + "\nsujiao-2013,3,上,12,4,,K104\n");
        assertThat(rows.get(0)).isInstanceOfSatisfying(BookRow.Refused.class, row -> assertThat(
                        row.why().in(Locale.SIMPLIFIED_CHINESE))
                .contains(complaint));
        assertThat(rows.get(1)).isInstanceOf(BookRow.Listed.class);
    }

    private List<BookRow> rows(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("pages.csv"), HEADER + body);
        List<BookRow> rows = new ArrayList<>();
        try (BookCsv csv = BookCsv.open(file)) {
            for (Optional<BookRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
