package org.xueqing.dashboard.roster.study;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A recorded study.
 *
 * @param focal ids of classes that are looked at
 * @param reference ids of classes that they are compared with
 * @param isEnded before its last day, by somebody
 */
public record ItemStudy(
        UUID id,
        int grade,
        String title,
        String question,
        Approval approval,
        List<String> focal,
        List<String> reference,
        boolean isEnded) {

    public ItemStudy {
        focal = List.copyOf(focal);
        reference = List.copyOf(reference);
    }

    /** Where it stands. */
    public enum State {
        TO_COME,
        RUNNING,
        OVER
    }

    public State state(LocalDate today) {
        if (isEnded || today.isAfter(approval.lastDay())) {
            return State.OVER;
        }
        return today.isBefore(approval.firstDay()) ? State.TO_COME : State.RUNNING;
    }
}
