package org.xueqing.dashboard.work;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.work.Review.Another;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.Clusters.Cluster;
import org.xueqing.misconception.Variants;
import org.xueqing.misconception.procedure.Procedures;

/**
 * One item to try beside each missed one: of the school's bank where one shows what led to the most frequent wrong answer, else
 * drawn from a family.
 */
@Repository
class AnotherItem {

    /** Those about the same points and nothing else come first. */
    private static final String BANK =
            """
            select i.item_id, i.stem, i.answer
              from items i join item_knowledge_points k using (item_id)
             where k.knowledge_point = any (:points) and i.stem <> coalesce(:stem, '')
               and i.item_id not in (select item_id from activity_items where activity_id = :activity)
             group by i.item_id
             order by (select count(*) from item_knowledge_points o where o.item_id = i.item_id), i.item_id
             limit 60
            """;

    private final JdbcClient store;

    AnotherItem(JdbcClient store) {
        this.store = store;
    }

    private record Candidate(Another item, Optional<Asked> asked) {

        boolean shows(Set<String> codes) {
            return asked.filter(it -> Variants.shows(it.exercise(), codes, Procedures.ALL))
                    .isPresent();
        }
    }

    /** None stands beside two of them as long as there are others. */
    List<Missed> beside(ActivityLine activity, List<Missed> missed) {
        List<Missed> all = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (Missed one : missed) {
            Another another = beside(activity, one, used).orElse(null);
            if (another != null) {
                used.add(another.stem());
            }
            all.add(one.with(another));
        }
        return all;
    }

    private Optional<Another> beside(ActivityLine activity, Missed missed, List<String> used) {
        Set<String> codes = missed.groups().stream()
                .filter(group -> !group.codes().isEmpty())
                .findFirst()
                .map(Cluster::codes)
                .orElse(Set.of());
        List<Candidate> bank = bank(activity, missed);
        List<Candidate> fresh = bank.stream()
                .filter(candidate -> !used.contains(candidate.item().stem()))
                .toList();
        return fresh.stream()
                .filter(candidate -> codes.isEmpty() || candidate.shows(codes))
                .findFirst()
                .map(Candidate::item)
                .or(() -> drawn(missed, codes))
                .or(() -> fresh.stream().findFirst().map(Candidate::item))
                .or(() -> bank.stream().findFirst().map(Candidate::item));
    }

    private static Optional<Another> drawn(Missed missed, Set<String> codes) {
        return missed.asked()
                .flatMap(asked -> Variants.of(missed.item().itemId(), asked, missed.points(), codes, Procedures.ALL))
                .map(item -> new Another(item.stem(), item.rule().text()));
    }

    private List<Candidate> bank(ActivityLine activity, Missed missed) {
        return store.sql(BANK)
                .param("points", missed.points().toArray(String[]::new))
                .param("stem", missed.item().stem(), Types.VARCHAR)
                .param("activity", activity.id())
                .query((row, number) -> new Candidate(
                        new Another(row.getString("stem"), row.getString("answer")),
                        Asked.of(row.getString("item_id"), row.getString("stem"))))
                .list();
    }
}
