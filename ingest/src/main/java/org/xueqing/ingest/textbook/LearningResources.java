package org.xueqing.ingest.textbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.xueqing.ingest.store.Store;

/** Takes links about a knowledge point, and takes them away again. */
public final class LearningResources {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_ADDRESS = 500;

    private static final String ADD =
            """
            insert into learning_resources (school_id, knowledge_point, title, url, kind, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW =
            """
            update learning_resources set withdrawn_by = ?, withdrawn_at = ?
             where resource_id = ? and school_id = ? and withdrawn_at is null
            """;

    private final Store store;
    private final InstantSource clock;

    public LearningResources(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What the link leads to. */
    public enum Kind {
        VIDEO,
        PAGE
    }

    /** A link about a point. */
    public record Resource(String schoolId, String knowledgePoint, String title, URI address, Kind kind) {}

    /** An address that a browser opens: http or https, with a host; nothing that runs in the page. */
    public static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean isOpened = (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
            return isOpened && text.strip().length() <= LONGEST_ADDRESS ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param by login */
    public void add(Resource resource, String by) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setString(1, resource.schoolId());
                statement.setString(2, resource.knowledgePoint());
                statement.setString(3, resource.title());
                statement.setString(4, resource.address().toString());
                statement.setString(5, resource.kind().name());
                statement.setString(6, by);
                statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    /** Returns whether the school had it. */
    public boolean withdraw(String schoolId, long resourceId, String by) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
                statement.setString(1, by);
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setLong(3, resourceId);
                statement.setString(4, schoolId);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
