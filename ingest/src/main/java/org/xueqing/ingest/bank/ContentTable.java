package org.xueqing.ingest.bank;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;

/** What items say, in {@code item_contents}: written once under their id. Their words stand in {@code items} too, for all pages. */
public final class ContentTable {

    private static final String WORDS =
            """
            insert into items (item_id, stem, answer, source, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String WHOLE =
            """
            insert into item_contents (item_id, school_id, stem, picture, options, answer_kind, answer, notations, unit,
                                       demands, full_marks, solution, hints)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private ContentTable() {}

    /**
     * Returns whether it was not there yet.
     *
     * @param schoolId null for items that belong to everybody
     */
    static boolean write(
            Connection connection, String itemId, @Nullable String schoolId, Content content, ItemMapping.By by)
            throws SQLException {
        writeWords(connection, itemId, schoolId == null ? "family" : "bank", content, by);
        try (PreparedStatement statement = connection.prepareStatement(WHOLE)) {
            AnswerRule rule = content.rule();
            statement.setString(1, itemId);
            statement.setString(2, schoolId);
            statement.setString(3, content.stem());
            statement.setString(4, content.picture());
            statement.setArray(5, texts(connection, content.options()));
            statement.setString(6, AnswerKind.of(rule.right()).name());
            statement.setString(7, rule.right().text());
            statement.setArray(8, texts(connection, names(rule.notations())));
            statement.setString(9, rule.unit());
            statement.setArray(10, texts(connection, names(rule.demands())));
            statement.setBigDecimal(11, content.fullMarks());
            statement.setArray(12, texts(connection, content.solution()));
            statement.setArray(13, texts(connection, content.hints()));
            return statement.executeUpdate() == 1;
        }
    }

    private static void writeWords(
            Connection connection, String itemId, String source, Content content, ItemMapping.By by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WORDS)) {
            statement.setString(1, itemId);
            statement.setString(2, withOptions(content));
            statement.setString(3, content.rule().text());
            statement.setString(4, source);
            statement.setString(5, by.login());
            statement.setObject(6, by.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** As it stands on paper, in one line. */
    private static String withOptions(Content content) {
        StringBuilder words = new StringBuilder(content.stem());
        char letter = 'A';
        for (String option : content.options()) {
            words.append("　").append(letter++).append(". ").append(option);
        }
        return words.toString();
    }

    /** Reads the columns of {@code item_contents} in the row where the result stands. */
    public static Content read(ResultSet row) throws SQLException {
        return new Content(
                row.getString("stem"),
                row.getString("picture"),
                texts(row, "options"),
                rule(row),
                new BigDecimal(row.getString("full_marks")),
                texts(row, "solution"),
                texts(row, "hints"));
    }

    private static AnswerRule rule(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String answer = row.getString("answer");
        AnswerKind.Key key = AnswerKind.valueOf(row.getString("answer_kind")).key(answer, unit);
        if (!(key instanceof AnswerKind.Key.Read read)) {
            throw new IllegalStateException("the key '" + answer + "' of a stored item cannot be read");
        }
        return new AnswerRule(
                read.rule().right(),
                values(row, "notations", Notation::valueOf),
                unit,
                values(row, "demands", Demand::valueOf));
    }

    private static <T> Set<T> values(ResultSet row, String column, Function<String, T> value) throws SQLException {
        return texts(row, column).stream().map(value).collect(Collectors.toSet());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return Arrays.stream(values.toArray(Enum<?>[]::new))
                .map(Enum::name)
                .sorted()
                .toList();
    }
}
