package org.xueqing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.Diagnosis.Weighed;
import org.xueqing.misconception.Explanation.Follows;
import org.xueqing.misconception.Separation;

/**
 * Wrong procedures that may stand behind a pupil's answers to a point: one that was found is repaired, several that compete are
 * told apart. {@link SharedSuspicion} has those of a group.
 *
 * @param suspects what is probable enough to ask for, right work included
 * @param found the codes of the finding; empty where several compete
 * @param reason of a line that shows them
 */
record Suspicion(List<Weighed> suspects, Set<String> found, Reason reason) {

    private static final double PROBABLE = 0.1;
    private static final int COMPETING = 2;

    Suspicion {
        suspects = List.copyOf(suspects);
        found = Set.copyOf(found);
    }

    static Optional<Suspicion> of(Learner learner, String point) {
        return Optional.ofNullable(learner.diagnoses().get(point)).flatMap(diagnosis -> of(diagnosis, point));
    }

    private static Optional<Suspicion> of(Diagnosis diagnosis, String point) {
        List<Weighed> suspects = diagnosis.explanations().stream()
                .filter(each -> each.probability() >= PROBABLE)
                .toList();
        if (diagnosis.finding() instanceof Finding.Procedures procedures) {
            return Optional.of(new Suspicion(
                    diagnosis.explanations(),
                    procedures.codes(),
                    new Reason.Repairs(point, procedures.codes(), procedures.probability(), procedures.matching())));
        }
        return competing(suspects, point);
    }

    /** Empty where fewer than two procedures compete. */
    static Optional<Suspicion> competing(List<Weighed> suspects, String point) {
        Set<String> codes = codes(suspects);
        return codes.size() >= COMPETING
                ? Optional.of(new Suspicion(suspects, Set.of(), new Reason.TellsApart(point, codes)))
                : Optional.empty();
    }

    /** The exercise to ask; empty where none of them shows anything. */
    Optional<Exercise> best(List<Exercise> exercises) {
        List<Exercise> showing = exercises.stream().filter(this::shows).toList();
        return found.isEmpty()
                ? Separation.best(showing, suspects)
                : showing.stream().findFirst();
    }

    /** The procedures that it is about. */
    Set<String> codes() {
        return found.isEmpty() ? codes(suspects) : found;
    }

    private boolean shows(Exercise exercise) {
        return procedures(suspects).stream()
                .filter(procedure -> found.isEmpty() || found.contains(procedure.code()))
                .anyMatch(procedure -> procedure.wrongAnswer(exercise).isPresent());
    }

    private static Set<String> codes(List<Weighed> weighed) {
        Set<String> codes = new TreeSet<>();
        procedures(weighed).forEach(procedure -> codes.add(procedure.code()));
        return codes;
    }

    private static List<BuggyProcedure> procedures(List<Weighed> weighed) {
        List<BuggyProcedure> procedures = new ArrayList<>();
        for (Weighed each : weighed) {
            if (each.explanation() instanceof Follows follows) {
                procedures.add(follows.procedure());
            }
        }
        return procedures;
    }
}
