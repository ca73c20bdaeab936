package org.xueqing.ingest.practice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * 错题本: what a pupil got wrong, and when something like it is tried again. It follows from the answers alone. Right again
 * alone after one day, then after three, then after seven, and it is settled; wrong, and it begins anew.
 *
 * @param entries the one wrong last first
 */
public record Notebook(List<Entry> entries) {

    private static final List<Integer> DAYS = List.of(1, 3, 7);

    /**
     * A kind of item.
     *
     * @param kind see {@link Siblings#kind}
     * @param mistakes the last first
     * @param answers how many items of the kind the pupil has met
     * @param stage how many retests were right since the last mistake
     * @param dueOn from which day on it is tried again
     */
    public record Entry(String kind, List<Mistake> mistakes, int answers, int stage, LocalDate dueOn) {

        public boolean isSettled() {
            return stage == DAYS.size();
        }

        public boolean isDue(LocalDate today) {
            return !isSettled() && !today.isBefore(dueOn);
        }
    }

    /**
     * A wrong first attempt.
     *
     * @param isRightAgain whether a later attempt at the same item was right
     */
    public record Mistake(Attempt wrong, boolean isRightAgain) {}

    public Notebook {
        entries = List.copyOf(entries);
    }

    /** @param attempts all of the pupil, in order */
    public static Notebook of(List<Attempt> attempts, ZoneId zone) {
        Map<String, List<Attempt>> ofKinds = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            ofKinds.computeIfAbsent(Siblings.kind(attempt.itemId()), absent -> new ArrayList<>())
                    .add(attempt);
        }
        List<Entry> entries = new ArrayList<>();
        ofKinds.forEach((kind, own) -> entry(kind, own, zone).ifPresent(entries::add));
        Function<Entry, Attempt> last = entry -> entry.mistakes().get(0).wrong();
        entries.sort(Comparator.comparing(last.andThen(Attempt::at)).reversed());
        return new Notebook(entries);
    }

    public List<Entry> due(LocalDate today) {
        return entries.stream().filter(entry -> entry.isDue(today)).toList();
    }

    public Optional<Entry> entry(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).findFirst();
    }

    private static Optional<Entry> entry(String kind, List<Attempt> own, ZoneId zone) {
        Course course = new Course(zone);
        own.forEach(course::follow);
        return course.entry(kind);
    }

    /** One kind of item, from the first answer to the last. */
    private static final class Course {

        private final ZoneId zone;
        private final List<Mistake> mistakes = new ArrayList<>();
        private int answers;
        private int stage;
        private LocalDate dueOn = LocalDate.MIN;

        private Course(ZoneId zone) {
            this.zone = zone;
        }

        private void follow(Attempt attempt) {
            LocalDate day = LocalDate.ofInstant(attempt.at(), zone);
            if (attempt.number() > 1) {
                mend(attempt);
                return;
            }
            answers++;
            if (!attempt.isCorrect()) {
                mistakes.add(0, new Mistake(attempt, false));
                wait(0, day);
            } else if (!mistakes.isEmpty() && stage < DAYS.size() && !day.isBefore(dueOn)) {
                wait(attempt.isAlone() ? stage + 1 : stage, day);
            }
        }

        private void wait(int reached, LocalDate since) {
            stage = reached;
            dueOn = since.plusDays(DAYS.get(Math.min(reached, DAYS.size() - 1)));
        }

        private void mend(Attempt attempt) {
            if (attempt.isCorrect()) {
                mistakes.replaceAll(mistake -> mistake.wrong().itemId().equals(attempt.itemId())
                        ? new Mistake(mistake.wrong(), true)
                        : mistake);
            }
        }

        private Optional<Entry> entry(String kind) {
            return mistakes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry(kind, List.copyOf(mistakes), answers, stage, dueOn));
        }
    }
}
