package org.xueqing.dashboard.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.roster.ChangeWords;
import org.xueqing.ingest.roster.PlannedRow;
import org.xueqing.ingest.roster.PlannedRow.Outcome;
import org.xueqing.ingest.roster.PlannedRow.Person;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.table.RefusedRow;

/** The difference between a sheet and the roster, ready to be looked at. */
public record PlanView(
        String file,
        List<Count> counts,
        List<String> newClasses,
        List<Line> lines,
        long more,
        List<Refusal> refused,
        List<String> notes,
        boolean changesSomething) {

    private static final int SHOWN = 200;

    /** How many people of a kind would be what. */
    public record Count(String person, String outcome, long people) {}

    /** A person's change; row 0 for who is not in the sheet. */
    public record Line(String sheet, int row, String outcome, String text) {}

    /** A row that cannot go in, and why. */
    public record Refusal(String sheet, int row, String field, String why) {}

    static PlanView of(RosterPlan plan, Locale language) {
        List<PlannedRow> changed = plan.people().stream()
                .filter(row -> row.outcome() != Outcome.UNCHANGED)
                .toList();
        return new PlanView(
                String.valueOf(plan.file().getFileName()),
                counts(plan),
                List.copyOf(plan.newClasses().keySet()),
                changed.stream().limit(SHOWN).map(row -> line(row, language)).toList(),
                Math.max(0, changed.size() - SHOWN),
                plan.refused().stream().map(row -> refusal(row, language)).toList(),
                plan.notes().stream().map(note -> note.in(language)).toList(),
                !plan.changes().isEmpty());
    }

    private static List<Count> counts(RosterPlan plan) {
        return Stream.of(Person.values())
                .flatMap(person -> Stream.of(Outcome.values())
                        .map(outcome -> new Count(person.name(), outcome.name(), plan.count(person, outcome))))
                .filter(count -> count.people() > 0)
                .toList();
    }

    private static Line line(PlannedRow row, Locale language) {
        Sentence words = ChangeWords.line(row);
        return row.place() == null
                ? new Line("", 0, row.outcome().name(), words.in(language))
                : new Line(row.place().sheet(), row.place().row(), row.outcome().name(), words.in(language));
    }

    private static Refusal refusal(RefusedRow row, Locale language) {
        return new Refusal(row.sheet(), row.row(), row.field(), row.why().in(language));
    }
}
