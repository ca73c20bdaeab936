package org.xueqing.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.plan.Band.Need;
import org.xueqing.plan.Settled.Move;
import org.xueqing.response.BktParameters;

/** Finds where pupils have settled on one point, by the function that traces. Not for two threads. */
public final class Settling {

    private static final int LATEST = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final Trace trace;
    private final String point;
    private final Instant now;

    public Settling(BktParameters parameters, String point, Instant now) {
        this.trace = new Trace(parameters);
        this.point = point;
        this.now = now;
    }

    public Settled of(History history) {
        trace.clear();
        int number = trace.numberOf(point);
        Path path = new Path();
        history.evidence().forEach(answer -> {
            if (answer.knowledgePoints().contains(point)) {
                long micros = PupilEvidence.micros(answer.place(), answer.isTimed());
                double before = trace.mastery(number, micros);
                trace.fold(answer);
                path.answered(answer, before, trace.mastery(number, micros));
            } else {
                trace.fold(answer);
            }
        });
        return path.settled.need() == Need.TRY ? path.settled : forgotten(path, number);
    }

    /** What is left of it now; who has forgotten too much has moved on the first day on which it was so. */
    private Settled forgotten(Path path, int number) {
        Settled held = path.settled;
        if (Settled.next(held.need(), mastery(number, now)) == held.need()) {
            return held;
        }
        long few = 0;
        long days = Math.max(1, Duration.between(path.last, now).toDays());
        while (days - few > 1) {
            long between = (few + days) / 2;
            boolean isSame = Settled.next(held.need(), mastery(number, path.last.plus(DAY.multipliedBy(between))))
                    == held.need();
            few = isSame ? between : few;
            days = isSame ? days : between;
        }
        Instant day = path.last.plus(DAY.multipliedBy(days));
        Instant at = day.isAfter(now) ? now : day;
        Need need = Settled.next(held.need(), mastery(number, now));
        return new Settled(need, Optional.of(new Move(held.need(), at, path.held, mastery(number, now), 0, 0)));
    }

    private double mastery(int number, Instant at) {
        return trace.mastery(number, PupilEvidence.micros(at));
    }

    private static final class Path {

        private record Seen(double before, boolean isCorrect) {}

        private final Deque<Seen> latest = new ArrayDeque<>();
        private Settled settled = Settled.UNKNOWN;
        private Instant last = Instant.EPOCH;
        private double held;

        void answered(Answer answer, double before, double after) {
            latest.addLast(new Seen(before, answer.isCorrect()));
            if (latest.size() > LATEST) {
                latest.removeFirst();
            }
            last = answer.place().orderedAt();
            held = after;
            settled = settled.need() == Need.TRY ? new Settled(Need.of(after), Optional.empty()) : moved(after);
        }

        private Settled moved(double after) {
            Need next = Settled.next(settled.need(), after);
            if (next == settled.need()) {
                return settled;
            }
            int correct = (int) latest.stream().filter(Seen::isCorrect).count();
            Move move = new Move(settled.need(), last, latest.getFirst().before(), after, latest.size(), correct);
            latest.clear();
            return new Settled(next, Optional.of(move));
        }
    }
}
