package org.xueqing.dashboard.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.practice.PracticeQueries.Assignment;
import org.xueqing.dashboard.practice.PracticeQueries.Place;
import org.xueqing.event.Setting;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.practice.Attempt;
import org.xueqing.ingest.practice.Attempts;
import org.xueqing.ingest.practice.Notebook;
import org.xueqing.ingest.practice.Siblings;
import org.xueqing.plan.Part;

/** Everything that lies on a pupil's desk: assignments with what was done of them, and retests that are due. */
@Component
class Desk {

    private final PracticeQueries queries;
    private final GivenItems items;
    private final Attempts attempts;
    private final ZoneId zone;

    Desk(PracticeQueries queries, GivenItems items, Attempts attempts, ZoneId zone) {
        this.queries = queries;
        this.items = items;
        this.attempts = attempts;
        this.zone = zone;
    }

    /**
     * An assignment with its items.
     *
     * @param elsewhere how many of its items cannot be answered on the screen
     */
    record Sheet(Assignment assignment, List<Task> tasks, int elsewhere) {
        /** Of the required ones. */
        public long done() {
            return required().stream().filter(Task::isDone).count();
        }

        public boolean isDone() {
            return done() == required().size();
        }

        /** What is to be done; all of it where everything is left to the pupil. */
        public List<Task> required() {
            return optional().size() == tasks.size()
                    ? tasks
                    : tasks.stream().filter(task -> !task.isOptional()).toList();
        }

        public List<Task> optional() {
            return tasks.stream().filter(Task::isOptional).toList();
        }
    }

    List<Sheet> today(OwnPupil own) {
        if (!own.pupil().showsWork()) {
            return List.of();
        }
        List<Assignment> now = queries.now(own);
        List<Attempt> all = attempts.within(
                own.pupil().studentId(),
                now.stream().map(Assignment::activityId).toList());
        LocalDate today = queries.today();
        return now.stream()
                .map(assignment -> sheet(own, assignment, all))
                .filter(sheet -> !sheet.tasks().isEmpty())
                .filter(sheet -> !sheet.isDone() || !sheet.assignment().dueOn().isBefore(today))
                .toList();
    }

    Optional<Sheet> sheet(OwnPupil own, String activityId) {
        return queries.assignment(own, activityId)
                .map(assignment ->
                        sheet(own, assignment, attempts.within(own.pupil().studentId(), List.of(activityId))));
    }

    Notebook notebook(OwnPupil own) {
        return own.pupil().showsWork()
                ? Notebook.of(attempts.of(own.pupil().studentId()), zone)
                : new Notebook(List.of());
    }

    List<Notebook.Entry> due(Notebook notebook) {
        return notebook.due(queries.today());
    }

    /** The item to try again for each entry that is due and that the school still has. */
    List<Task> retests(OwnPupil own, Notebook notebook) {
        List<Notebook.Entry> due = due(notebook);
        String student = own.pupil().studentId();
        Map<String, Found> found = items.find(
                queries.school(own),
                due.stream().map(entry -> Siblings.next(entry, student)).toList());
        List<Task> tasks = new ArrayList<>();
        for (Notebook.Entry entry : due) {
            String itemId = Siblings.next(entry, student);
            Optional.ofNullable(found.get(itemId))
                    .filter(Found::mayBeGiven)
                    .ifPresent(item -> tasks.add(retest(own, entry, itemId, item, tasks.size() + 1)));
        }
        return tasks;
    }

    Map<String, Found> contents(String schoolId, List<String> itemIds) {
        return items.find(schoolId, itemIds);
    }

    private static Task retest(OwnPupil own, Notebook.Entry entry, String itemId, Found item, int place) {
        return new Task(
                "",
                entry.kind(),
                Integer.toString(place),
                itemId,
                Setting.SELF_STUDY,
                Part.REQUIRED,
                item.content(),
                AnswerForm.of(item.content(), own.grade()),
                List.of());
    }

    private Sheet sheet(OwnPupil own, Assignment assignment, List<Attempt> all) {
        List<Place> places = queries.places(assignment);
        Map<String, Found> found = items.find(
                assignment.schoolId(), places.stream().map(Place::itemId).toList());
        List<Task> tasks = new ArrayList<>();
        for (Place place : places) {
            Found item = found.get(place.itemId());
            List<Attempt> before = at(assignment, place, all);
            if (item != null && (item.mayBeGiven() || !before.isEmpty())) {
                tasks.add(task(own, assignment, place, item, before));
            }
        }
        int unknown = (int) places.stream()
                .filter(place -> !found.containsKey(place.itemId()))
                .count();
        return new Sheet(assignment, tasks, unknown);
    }

    private static List<Attempt> at(Assignment assignment, Place place, List<Attempt> all) {
        return all.stream()
                .filter(attempt -> attempt.itemId().equals(place.itemId())
                        && assignment.activityId().equals(attempt.activityId()))
                .toList();
    }

    private static Task task(OwnPupil own, Assignment assignment, Place place, Found item, List<Attempt> before) {
        return new Task(
                assignment.activityId(),
                "",
                place.label(),
                place.itemId(),
                assignment.setting(),
                place.part(),
                item.content(),
                AnswerForm.of(item.content(), own.grade()),
                before);
    }
}
