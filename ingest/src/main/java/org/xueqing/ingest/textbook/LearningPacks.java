package org.xueqing.ingest.textbook;

import java.net.URI;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.Given;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.textbook.LearningResources.Kind;

/** 线上学习包: gives a class something to look at, and then items of a point or a unit as an assignment. */
public final class LearningPacks {

    private static final String GIVE =
            """
            with given as (
                insert into learning_packs (pack_id, class_id, unit, title, url, kind, activity_id, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning pack_id)
            insert into learning_pack_points (pack_id, knowledge_point) select pack_id, unnest(?::text[]) from given
            """;
    private static final String WITHDRAW =
            "update learning_packs set withdrawn_at = ? where pack_id = ? and class_id = ? and withdrawn_at is null";

    private final Store store;
    private final Activities activities;
    private final InstantSource clock;

    public LearningPacks(Store store, InstantSource clock) {
        this.store = store;
        this.activities = new Activities(store);
        this.clock = clock;
    }

    /**
     * What is looked at first.
     *
     * @param packId names the form: sent twice it is one pack
     */
    public record Pack(String packId, String classId, Subject subject, String title, URI address, Kind kind) {}

    /**
     * What a pack is about.
     *
     * @param unit as the textbook calls it; empty where it is about one point
     * @param knowledgePoints in teaching order
     */
    public record Subject(Optional<String> unit, List<String> knowledgePoints) {

        public Subject {
            knowledgePoints = List.copyOf(knowledgePoints);
            if (knowledgePoints.isEmpty() || unit.isEmpty() && knowledgePoints.size() > 1) {
                throw new IllegalArgumentException("a pack about " + unit + " " + knowledgePoints);
            }
        }

        public static Subject ofPoint(String knowledgePoint) {
            return new Subject(Optional.empty(), List.of(knowledgePoint));
        }
    }

    /** An address for children: https alone, with a host. */
    public static Optional<URI> address(String text) {
        return LearningResources.address(text).filter(address -> "https".equalsIgnoreCase(address.getScheme()));
    }

    /**
     * Gives the items, then notes what is looked at before them; the same again finishes what was begun, with the items that were drawn then.
     *
     * @param items the assignment
     * @param by login
     */
    public Given give(Pack pack, Activity items, String by) {
        Instant now = clock.instant();
        boolean isGiven = activities
                .find(items.activityId())
                .filter(before -> before.title().equals(items.title()))
                .isPresent();
        Given given = isGiven
                ? new Given.Repeated()
                : activities.give(items, List.of(pack.classId()), new Activities.Order(by, now, Optional.empty()));
        if (!(given instanceof Given.Refused)) {
            note(pack, items, by, now);
        }
        return given;
    }

    private void note(Pack pack, Activity items, String by, Instant now) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(GIVE)) {
                statement.setString(1, pack.packId());
                statement.setString(2, pack.classId());
                statement.setString(3, pack.subject().unit().orElse(null));
                statement.setString(4, pack.title());
                statement.setString(5, pack.address().toString());
                statement.setString(6, pack.kind().name());
                statement.setString(7, items.activityId());
                statement.setString(8, by);
                statement.setObject(9, now.atOffset(ZoneOffset.UTC));
                statement.setArray(
                        10,
                        connection.createArrayOf(
                                "text", pack.subject().knowledgePoints().toArray()));
                return statement.executeUpdate();
            }
        });
    }

    /** Nobody is led there any more; the items stay. Returns whether the class had it. */
    public boolean withdraw(String classId, String packId) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
                statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(2, packId);
                statement.setString(3, classId);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
