package org.xueqing.ingest.marks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.store.Store;

/** The mappings that a school keeps, by name. */
public final class ColumnMappings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUT =
            """
            insert into column_mappings (school_id, name, mapping, changed_by, changed_at)
            select school_id, ?, ?::jsonb, ?, ? from schools where name = ?
            on conflict (school_id, name) do update
               set mapping = excluded.mapping, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;
    private static final String ALL =
            """
            select m.name, m.mapping::text from column_mappings m join schools s using (school_id)
             where s.name = ? order by m.name
            """;

    private final Store store;

    public ColumnMappings(Store store) {
        this.store = store;
    }

    /** Keeps a mapping; one of that name is replaced. */
    public void keep(String school, ColumnMapping mapping, String by, Instant at) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PUT)) {
                statement.setString(1, mapping.name());
                statement.setString(2, json(mapping));
                statement.setString(3, by);
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.setString(5, school);
                return statement.executeUpdate();
            }
        });
    }

    public List<ColumnMapping> all(String school) {
        return store.inTransaction(connection -> {
            List<ColumnMapping> mappings = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(ALL)) {
                statement.setString(1, school);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        mappings.add(ColumnMapping.from(row.getString(1), plain(row.getString(2))));
                    }
                }
            }
            return mappings;
        });
    }

    public Optional<ColumnMapping> find(String school, String name) {
        return all(school).stream()
                .filter(mapping -> mapping.name().equals(name))
                .findFirst();
    }

    private static String json(ColumnMapping mapping) {
        try {
            return JSON.writeValueAsString(mapping.plain());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static Map<String, String> plain(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is JSON: " + json, e);
        }
    }
}
