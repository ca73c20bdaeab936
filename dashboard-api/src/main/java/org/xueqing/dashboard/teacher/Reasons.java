package org.xueqing.dashboard.teacher;

import java.util.List;
import java.util.Optional;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

/**
 * Why a pupil does not have a point, as far as the answers tell.
 *
 * @param wrongWay what the wrong answers come from; empty where none of the answers can be read as mathematics
 */
public record Reasons(Optional<First> first, Optional<WrongWay> wrongWay) {

    /** What to repair first, by names. */
    public record First(List<Repair> repairs, RootCause found) {
        public First {
            repairs = List.copyOf(repairs);
        }
    }

    /** A point to repair. */
    public record Repair(PointColumn point, Cause cause) {}

    /** What a finding is about. */
    public enum Kind {
        PROCEDURE,
        NONE_KNOWN,
        NO_PATTERN,
        NOT_CLEAR
    }

    /**
     * What may stand behind the answers.
     *
     * @param names of the procedures; several where these answers cannot tell them apart
     * @param isNearlySure whether the answers leave next to no doubt
     * @param matching answers that the procedures predict exactly
     * @param wrong wrong answers among those looked at
     * @param competing names of what else would explain them
     * @param tellingItems exercises whose answers would tell most
     * @param overcome names of what was found earlier and has ended
     */
    public record WrongWay(
            Kind kind,
            List<String> names,
            boolean isNearlySure,
            int matching,
            int wrong,
            int answers,
            List<String> competing,
            List<String> tellingItems,
            List<String> overcome) {
        public WrongWay {
            names = List.copyOf(names);
            competing = List.copyOf(competing);
            tellingItems = List.copyOf(tellingItems);
            overcome = List.copyOf(overcome);
        }

        /** Whether there is anything to say to a teacher. */
        public boolean isWorthSaying() {
            return wrong > 0 || !overcome.isEmpty();
        }
    }
}
