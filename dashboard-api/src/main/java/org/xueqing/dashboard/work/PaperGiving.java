package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Draft.DraftItem;
import org.xueqing.dashboard.work.Draft.Fault;
import org.xueqing.ingest.activity.Given;

/** Gives a class a paper of items that somebody chose, by the same rules as the form of an assignment. */
@Service
public class PaperGiving {

    private final NewActivity activities;
    private final PointQueries points;
    private final Words words;

    PaperGiving(NewActivity activities, PointQueries points, Words words) {
        this.activities = activities;
        this.points = points;
        this.words = words;
    }

    /**
     * What is to be given, on paper.
     *
     * @param form token of the form, by which the same one twice is one paper
     * @param setting as the form names it
     * @param items with their marks as they were typed, in the order of the paper
     * @param levels by item, where somebody said so
     */
    public record Paper(
            String form,
            String title,
            String setting,
            String givenOn,
            Map<String, String> items,
            Map<String, String> levels) {

        private Draft draft(String classId) {
            List<DraftItem> lines = new ArrayList<>();
            items.forEach((id, marks) -> lines.add(new DraftItem(
                    Integer.toString(lines.size() + 1), "", "", marks, levels.getOrDefault(id, ""), "", "", id)));
            return new Draft(
                    form, title.strip(), setting, "PAPER", givenOn, givenOn, Set.of(classId), "", "", "", lines);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Made(String activityId) implements Outcome {}

        /** Nothing was written. @param why sentences */
        record Refused(List<String> why) implements Outcome {}
    }

    public Outcome give(VisibleClass visible, Paper paper, Locale language) {
        Draft draft = paper.draft(visible.id());
        String activityId = NewActivity.id(draft);
        List<Fault> faults = new ArrayList<>(draft.faults(visible));
        activities.withdrawn(visible, draft).forEach(label -> faults.add(Fault.of("activity.fault.withdrawn", label)));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.stream()
                    .map(fault ->
                            words.say(language, fault.key(), fault.arguments().toArray()))
                    .toList());
        }
        Given given = activities.give(visible, draft, points.volume(visible), Optional.empty());
        return given instanceof Given.Refused refused
                ? new Outcome.Refused(List.of(refused.why().in(language)))
                : new Outcome.Made(activityId);
    }
}
