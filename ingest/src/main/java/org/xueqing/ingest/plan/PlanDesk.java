package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.store.Store;

/** Drafts plans for a class and changes drafts as the teacher wishes. What was released stays as it is. */
public final class PlanDesk {

    private final Store store;
    private final Curriculum curriculum;
    private final InstantSource clock;
    private final ZoneId zone;

    public PlanDesk(Store store, Curriculum curriculum, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.curriculum = curriculum;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Drafts a plan, or drafts it anew as it is ordered now. What its maker had locked stays, and what cannot stay is named. The same
     * order twice changes nothing, and a released plan is left alone.
     *
     * @throws IllegalArgumentException if another class has a plan of that id, or the law leaves no time at all
     */
    public Drafted draft(PlannedClass planned, PlanOrder order) {
        return store.inTransaction(connection -> {
            StoredPlans plans = new StoredPlans(connection);
            plans.lockClass(planned.classId());
            Optional<ClassPlan> same = plans.locked(order.planId());
            if (same.isPresent() && !same.get().classId().equals(planned.classId())) {
                throw new IllegalArgumentException(order.planId() + " is a plan of another class");
            }
            if (same.isPresent() && (same.get().isReleased() || isSame(same.get(), order))) {
                return new Drafted(same.get(), List.of());
            }
            Optional<ClassPlan> before = same.isPresent() ? same : plans.draft(planned.classId(), order.by());
            Locks locks = new Locks(before.map(ClassPlan::lists).orElse(List.of()));
            ClassPlan plan = drafted(connection, planned, order, locks);
            new PlanTables(connection).write(plan);
            return new Drafted(plan, locks.lost(plan.lists()));
        });
    }

    private static boolean isSame(ClassPlan before, PlanOrder order) {
        PlanOrder was = before.order();
        return was.forWhom() == order.forWhom()
                && was.setting() == order.setting()
                && was.seconds() == order.seconds()
                && was.givenOn().equals(order.givenOn())
                && was.dueOn().equals(order.dueOn())
                && was.previewed().equals(order.previewed())
                && was.point().equals(order.point());
    }

    private ClassPlan drafted(Connection connection, PlannedClass planned, PlanOrder order, Locks before)
            throws SQLException {
        Situation situation = Situation.read(connection, curriculum, planned, about(order), moment());
        Drafting drafting = new Drafting(order, situation, minutes(connection, planned, order));
        return new ClassPlan(
                order,
                planned.classId(),
                planned.schoolId(),
                planned.grade(),
                situation.runId(),
                Optional.empty(),
                drafting.lists(before));
    }

    private static Minutes minutes(Connection connection, PlannedClass planned, PlanOrder order) throws SQLException {
        Minutes minutes =
                Minutes.read(connection, planned.schoolId(), planned.grade(), planned.students(), order.givenOn());
        if (order.setting() == Setting.HOMEWORK && minutes.homeworkSeconds() == 0) {
            throw new IllegalArgumentException("no written homework in grade " + planned.grade());
        }
        return minutes;
    }

    /** Seconds of homework in mathematics that a day gives already, of whoever of the class has most; 0 without any. */
    public int homeworkGiven(PlannedClass planned, LocalDate day) {
        return store.inTransaction(
                connection -> Minutes.read(connection, planned.schoolId(), planned.grade(), planned.students(), day)
                        .mostGiven(planned.students()));
    }

    public Optional<ClassPlan> find(String planId) {
        return store.inTransaction(connection -> new StoredPlans(connection).find(planId));
    }

    /** The best other item in the place of one; what is not there, or released, stays as it is. */
    public void swap(PlannedClass planned, String planId, int listNumber, String itemId) {
        change(planId, listNumber, itemId, (connection, plan, list) -> {
            PlannedClass some = planned.of(list.students());
            Situation situation = Situation.read(connection, curriculum, some, about(plan.order()), moment());
            return new Drafting(plan.order(), situation, minutes(connection, planned, plan.order()))
                    .swapped(list, itemId);
        });
    }

    public void drop(String planId, int listNumber, String itemId) {
        change(planId, listNumber, itemId, (connection, plan, list) -> Drafting.dropped(list, itemId));
    }

    /** Locks what is not locked, and the other way round. */
    public void lock(String planId, int listNumber, String itemId) {
        change(
                planId,
                listNumber,
                itemId,
                (connection, plan, list) -> list.with(
                        list.lines().stream()
                                .map(line -> line.line().itemId().equals(itemId)
                                        ? new PlanLine(line.line(), !line.isLocked())
                                        : line)
                                .toList(),
                        list.removed()));
    }

    @FunctionalInterface
    private interface Change {
        PlanList of(Connection connection, ClassPlan plan, PlanList list) throws SQLException;
    }

    private void change(String planId, int listNumber, String itemId, Change change) {
        store.inTransaction(connection -> {
            Optional<ClassPlan> draft =
                    new StoredPlans(connection).locked(planId).filter(plan -> !plan.isReleased());
            Optional<PlanList> list = draft.flatMap(plan -> plan.list(listNumber))
                    .filter(it -> it.lines().stream()
                            .anyMatch(line -> line.line().itemId().equals(itemId)));
            if (list.isPresent()) {
                new PlanTables(connection).rewrite(planId, change.of(connection, draft.orElseThrow(), list.get()));
            }
            return list.isPresent();
        });
    }

    private static Situation.About about(PlanOrder order) {
        return new Situation.About(order.previewed(), order.point());
    }

    private Situation.Moment moment() {
        Instant now = clock.instant();
        return new Situation.Moment(now, LocalDate.ofInstant(now, zone));
    }
}
