package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.store.Store;

/** Makes assignments of a plan: all of its lists in one transaction, or none, and never twice. */
public final class PlanRelease {

    private static final String GIVEN = "update plan_lists set activity_id = ? where plan_id = ? and list_no = ?";
    private static final String RELEASED = "update plans set released_by = ?, released_at = ? where plan_id = ?";

    private final Store store;
    private final GivenItems items;
    private final ZoneId zone;

    public PlanRelease(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        this.items = new GivenItems(store);
    }

    /** Who releases, when, and under which title pupils find it. @param by login */
    public record Word(String by, Instant at, String title) {}

    /** @throws IllegalArgumentException if there is no such plan */
    public Release release(String planId, Word word) {
        ClassPlan seen = store.inTransaction(connection -> new StoredPlans(connection).find(planId))
                .orElseThrow(() -> new IllegalArgumentException("no plan " + planId));
        Set<String> withdrawn = withdrawn(seen);
        return store.inTransaction(connection -> {
            StoredPlans plans = new StoredPlans(connection);
            plans.lockClass(seen.classId());
            ClassPlan plan = plans.locked(planId).orElseThrow();
            if (plan.isReleased()) {
                return new Release.Repeated();
            }
            Optional<Sentence> objection = objection(plan, withdrawn, LocalDate.ofInstant(word.at(), zone));
            if (objection.isEmpty()) {
                objection = tooLong(connection, plan);
            }
            return objection.isPresent()
                    ? new Release.Refused(objection.get())
                    : new Release.Made(give(connection, plan, word));
        });
    }

    private Set<String> withdrawn(ClassPlan plan) {
        Map<String, GivenItems.Found> found = items.find(plan.schoolId(), itemIds(plan));
        Set<String> withdrawn = new TreeSet<>(itemIds(plan));
        withdrawn.removeIf(item -> found.containsKey(item) && found.get(item).mayBeGiven());
        return withdrawn;
    }

    private static Collection<String> itemIds(ClassPlan plan) {
        return plan.lists().stream()
                .flatMap(list -> list.lines().stream())
                .map(line -> line.line().itemId())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Sentence> objection(ClassPlan plan, Set<String> withdrawn, LocalDate today) {
        LocalDate day = plan.order().givenOn();
        if (!day.equals(today)) {
            return Optional.of(Sentence.of("plan.another-day", day.getMonthValue(), day.getDayOfMonth()));
        }
        if (plan.lists().stream().allMatch(list -> list.lines().isEmpty())) {
            return Optional.of(Sentence.of("plan.empty"));
        }
        return itemIds(plan).stream().anyMatch(withdrawn::contains)
                ? Optional.of(Sentence.of("plan.withdrawn"))
                : Optional.empty();
    }

    private static Optional<Sentence> tooLong(Connection connection, ClassPlan plan) throws SQLException {
        PlanOrder order = plan.order();
        Set<String> students = new TreeSet<>();
        plan.lists().forEach(list -> students.addAll(list.students()));
        Minutes minutes = Minutes.read(connection, plan.schoolId(), plan.grade(), students, order.givenOn());
        boolean isTooLong = order.setting() == Setting.HOMEWORK
                && plan.lists().stream().anyMatch(list -> list.seconds() > minutes.left(order, list.students()));
        return isTooLong ? Optional.of(Sentence.of("plan.too-long", minutes.homeworkSeconds() / 60)) : Optional.empty();
    }

    private static int give(Connection connection, ClassPlan plan, Word word) throws SQLException {
        Activities.Order order = new Activities.Order(word.by(), word.at(), Optional.empty());
        GivenItems.keep(connection, itemIds(plan), new ItemMapping.By(word.by(), word.at()));
        int pupils = 0;
        for (PlanList list : plan.lists()) {
            if (!list.lines().isEmpty() && !list.students().isEmpty()) {
                Activity activity = activity(plan, list, word.title());
                Activities.giveTo(connection, activity, plan.classId(), list.students(), order);
                note(connection, plan, list, activity);
                pupils += list.students().size();
            }
        }
        noteReleased(connection, plan, word);
        return pupils;
    }

    private static Activity activity(ClassPlan plan, PlanList list, String title) {
        PlanOrder order = plan.order();
        return new Activity(
                "plan-" + NameBasedId.of("plan:" + order.planId(), "list", list.number()),
                plan.schoolId(),
                plan.grade(),
                title,
                order.setting(),
                Activity.Medium.EITHER,
                order.givenOn(),
                order.dueOn(),
                items(list));
    }

    private static List<ActivityItem> items(PlanList list) {
        List<ActivityItem> items = new ArrayList<>();
        for (PlanLine line : list.lines()) {
            int place = items.size() + 1;
            items.add(new ActivityItem(
                    place,
                    Integer.toString(place),
                    line.line().itemId(),
                    java.math.BigDecimal.ONE,
                    null,
                    line.line().part()));
        }
        return items;
    }

    private static void note(Connection connection, ClassPlan plan, PlanList list, Activity activity)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GIVEN)) {
            statement.setString(1, activity.activityId());
            statement.setString(2, plan.order().planId());
            statement.setInt(3, list.number());
            statement.executeUpdate();
        }
    }

    private static void noteReleased(Connection connection, ClassPlan plan, Word word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASED)) {
            statement.setString(1, word.by());
            statement.setObject(2, word.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, plan.order().planId());
            statement.executeUpdate();
        }
    }
}
