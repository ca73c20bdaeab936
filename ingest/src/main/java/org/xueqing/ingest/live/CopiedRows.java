package org.xueqing.ingest.live;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table that go to the store together, in the text form of PostgreSQL's COPY: its fastest way in. */
final class CopiedRows {

    private final String copy;
    private final StringBuilder text = new StringBuilder();
    private boolean isInRow;

    CopiedRows(String tableAndColumns) {
        this.copy = "copy " + tableAndColumns + " from stdin";
    }

    CopiedRows add(@Nullable Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    CopiedRows addBytes(String hex) {
        separate();
        text.append("\\\\x").append(hex);
        return this;
    }

    CopiedRows addTexts(List<String> values) {
        separate();
        text.append('{');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escape(values.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    void endRow() {
        text.append('\n');
        isInRow = false;
    }

    void copyTo(Connection connection) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private void separate() {
        if (isInRow) {
            text.append('\t');
        }
        isInRow = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
