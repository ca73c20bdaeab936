package org.xueqing.dashboard.work.bank;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;

/** The learning packs of a class, and how many have opened them. */
@Repository
class PackQueries {

    private static final String GIVEN =
            """
            select p.pack_id, p.title, p.url, p.kind, p.activity_id, p.given_at, p.withdrawn_at,
                   coalesce(p.unit, min(k.name_zh)) as name_zh, coalesce(p.unit, min(k.name_en)) as name_en,
                   (select count(*) from pack_openings o where o.pack_id = p.pack_id) as opened,
                   (select count(*) from activity_pupils a where a.activity_id = p.activity_id) as pupils
              from learning_packs p join learning_pack_points o using (pack_id)
              join knowledge_points k on k.id = o.knowledge_point
             where p.class_id = :class group by p.pack_id order by p.given_at desc, p.pack_id limit 50
            """;

    private final JdbcClient store;

    PackQueries(JdbcClient store) {
        this.store = store;
    }

    /** A pack that was given. @param aboutZh its unit or its point @param opened how many of the pupils have opened its first step */
    public record Given(
            String packId,
            String title,
            String address,
            String kind,
            String activityId,
            Instant givenAt,
            @Nullable OffsetDateTime withdrawnAt,
            String aboutZh,
            String aboutEn,
            int opened,
            int pupils) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }

        public String aboutIn(Locale language) {
            return language.getLanguage().equals("en") ? aboutEn : aboutZh;
        }
    }

    List<Given> given(VisibleClass visible) {
        return store.sql(GIVEN)
                .param("class", visible.id())
                .query((row, number) -> new Given(
                        row.getString("pack_id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getString("kind"),
                        row.getString("activity_id"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("withdrawn_at", OffsetDateTime.class),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getInt("opened"),
                        row.getInt("pupils")))
                .list();
    }
}
