package org.xueqing.ingest.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables with rows of pupils, as PostgreSQL's catalogue names them: one that is added later is among them without
 * anybody's doing. A row points only to rows of tables that stand behind its own.
 */
final class PupilTables {

    /** The audit keeps that somebody looked; the tombstones are what stays. */
    private static final String TABLES =
            """
            select c.relname, a.attname,
                   exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'run_id')
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
               and a.attname in ('student_id', 'subject_id') and not a.attisdropped
               and c.relname not in ('audit', 'tombstones')
             order by c.relname
            """;

    private static final String REFERENCES =
            """
            select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
             where contype = 'f' and conrelid <> confrelid
            """;
    /** Everything else, as text. */
    private static final String OTHERS =
            """
            select c.relname from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'tombstones'
               and (c.relname = 'audit'
                    or not exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                                      and a.attname in ('student_id', 'subject_id')))
             order by c.relname
            """;

    /** Of those, the columns that are known to name pupils, whose ids may be too plain to be found in a text. */
    private static final List<String> KNOWN =
            List.of("audit where student_id", "foreign_ids where kind = 'pupil' and id");

    /** One of them. */
    private record Table(String name, String column, boolean isOfRuns) {
        String ofPupils() {
            return name + " where " + column + " = any (?)"
                    + (column.equals("subject_id") ? " and stream = 'practice'" : "");
        }
    }

    private final Connection connection;
    private final List<Table> tables;

    private PupilTables(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static PupilTables of(Connection connection) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        each(connection, TABLES, row -> found.put(row.getString(1), table(row)));
        return new PupilTables(connection, inOrder(found, references(connection)));
    }

    /** Of one run. */
    void deleteFindings(long runId, Collection<String> pupils) throws SQLException {
        for (Table table : tables) {
            if (table.isOfRuns()) {
                Tombstones.execute(
                        connection, "delete from " + table.ofPupils() + " and run_id = ?", pupils.toArray(), runId);
            }
        }
    }

    void delete(Collection<String> pupils) throws SQLException {
        for (Table table : tables) {
            Tombstones.execute(connection, "delete from " + table.ofPupils(), (Object) pupils.toArray());
        }
    }

    /** How many rows each table has of them; tables of other things are searched for the ids as text. */
    SortedMap<String, Long> count(Collection<String> pupils) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Table table : tables) {
            counts.put(table.name(), ask("select count(*) from " + table.ofPupils(), pupils.toArray()));
        }
        List<String> others = new ArrayList<>();
        each(connection, OTHERS, row -> others.add(row.getString(1)));
        Object[] patterns = pupils.stream().map(Mention::pattern).toArray();
        for (String other : others) {
            counts.put(other, ask("select count(*) from " + other + " t where t::text ~ any (?)", patterns));
        }
        for (String known : KNOWN) {
            long rows = ask("select count(*) from " + known + " = any (?)", pupils.toArray());
            counts.merge(known.substring(0, known.indexOf(' ')), rows, Math::max);
        }
        return counts;
    }

    private long ask(String question, Object[] values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setArray(1, connection.createArrayOf("text", values));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private record Reference(String from, String to) {}

    private static List<Reference> references(Connection connection) throws SQLException {
        List<Reference> references = new ArrayList<>();
        each(connection, REFERENCES, row -> references.add(new Reference(row.getString(1), row.getString(2))));
        return references;
    }

    private static List<Table> inOrder(Map<String, Table> found, List<Reference> references) {
        Map<String, Table> left = new LinkedHashMap<>(found);
        List<Table> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Table next = left.values().stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference ->
                                    reference.to().equals(table.name()) && left.containsKey(reference.from())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point to each other: " + left.keySet()));
            order.add(next);
            left.remove(next.name());
        }
        return order;
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(row.getString(1), row.getString(2), row.getBoolean(3));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Row reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
