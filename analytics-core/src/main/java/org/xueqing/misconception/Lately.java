package org.xueqing.misconception;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.misconception.Diagnosis.Finding;

/**
 * What a pupil's latest answers say. A finding ends when later answers contradict it: when the last ones on which the procedure
 * shows were all right.
 *
 * @param overcome procedures that were found and have ended since
 */
public record Lately(Diagnosis diagnosis, List<Evidence> answers, Optional<Set<String>> overcome) {

    private static final int LATEST = 12;
    private static final int RIGHT_AGAIN = 3;

    public Lately {
        answers = List.copyOf(answers);
    }

    /** @param answers of one point, the first one first */
    public static Lately of(List<Evidence> answers, List<BuggyProcedure> procedures) {
        List<Evidence> latest = answers.subList(Math.max(0, answers.size() - LATEST), answers.size());
        Diagnosis diagnosis = Diagnosis.of(latest, procedures);
        if (diagnosis.finding() instanceof Finding.Procedures found && isOver(found, latest, procedures)) {
            List<Evidence> since = latest.subList(latest.size() - RIGHT_AGAIN, latest.size());
            return new Lately(Diagnosis.of(since, procedures), since, Optional.of(found.codes()));
        }
        return new Lately(diagnosis, latest, Optional.empty());
    }

    private static boolean isOver(Finding.Procedures found, List<Evidence> latest, List<BuggyProcedure> procedures) {
        List<Evidence> shown = latest.stream()
                .filter(answer -> Variants.shows(answer.exercise(), found.codes(), procedures))
                .toList();
        return shown.size() > RIGHT_AGAIN
                && shown.subList(shown.size() - RIGHT_AGAIN, shown.size()).stream()
                        .allMatch(Evidence::isRight);
    }
}
