package org.xueqing.prediction.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.BktParameters;

/**
 * Walks once along a pupil's answers and stops where something is to be seen of a course: on the way, and at its end. What is seen at a
 * moment rests on answers before it alone. Not for two threads.
 */
public final class CourseWalk {

    /** Shares of a course after which pupils of courses that are over are looked back on. */
    public static final List<Double> LOOKS = List.of(0.15, 0.25, 0.35, 0.5, 0.7, 0.9);

    private final Prospects prospects;
    private final UsualAnswers usual;

    public CourseWalk(BktParameters parameters, UsualAnswers usual) {
        this.prospects = new Prospects(parameters);
        this.usual = usual;
    }

    /** What a look is for; at one moment in this order. */
    private enum Purpose {
        BEGIN,
        ON_THE_WAY,
        END
    }

    private record Look(Seen of, Instant at, Purpose purpose) {

        /** An answer of the very moment belongs to the course that begins with it, and to what is seen then. */
        boolean isBefore(Answer answer) {
            Instant answeredAt = answer.place().orderedAt();
            return purpose == Purpose.BEGIN ? !at.isAfter(answeredAt) : at.isBefore(answeredAt);
        }
    }

    /** What was seen of one course. */
    private static final class Seen {
        private final Course course;
        private final List<Prospect> onTheWay = new ArrayList<>();
        private Ending ending = Ending.measured(0);
        private int answersBefore;

        Seen(Course course) {
            this.course = course;
        }

        Stream<Look> looks(List<Instant> onTheWay) {
            return Stream.concat(
                    Stream.of(new Look(this, course.begins(), Purpose.BEGIN)),
                    onTheWay.stream().map(at -> new Look(this, at, Purpose.ON_THE_WAY)));
        }

        List<Case> cases() {
            return onTheWay.stream().map(prospect -> new Case(prospect, ending)).toList();
        }
    }

    /** For each of these courses, which are over, the looks at it with its ending. */
    public List<List<Case>> past(History history, List<Course> courses) {
        List<Seen> seen = courses.stream().map(Seen::new).toList();
        walk(
                history,
                seen.stream()
                        .flatMap(of -> Stream.concat(
                                of.looks(of.course.looks(LOOKS)),
                                Stream.of(new Look(of, of.course.ends(), Purpose.END)))));
        return seen.stream().map(Seen::cases).toList();
    }

    /** What is known now of a pupil on the way through each of these courses. */
    public List<Prospect> now(History history, List<Course> courses, Instant now) {
        List<Seen> seen = courses.stream().map(Seen::new).toList();
        walk(history, seen.stream().flatMap(of -> of.looks(List.of(now))));
        return seen.stream().map(of -> of.onTheWay.get(0)).toList();
    }

    private void walk(History history, Stream<Look> unordered) {
        Iterator<Look> looks = unordered
                .sorted(Comparator.comparing(Look::at).thenComparing(Look::purpose))
                .iterator();
        prospects.trace().clear();
        int evidence = 0;
        Look next = looks.hasNext() ? looks.next() : null;
        for (Answer answer : history.answers()) {
            while (next != null && next.isBefore(answer)) {
                look(history.studentId(), next, evidence);
                next = looks.hasNext() ? looks.next() : null;
            }
            if (answer.isEvidence()) {
                prospects.trace().fold(answer);
                evidence++;
            }
        }
        while (next != null) {
            look(history.studentId(), next, evidence);
            next = looks.hasNext() ? looks.next() : null;
        }
    }

    private void look(String studentId, Look look, int evidence) {
        Seen of = look.of;
        switch (look.purpose) {
            case BEGIN -> of.answersBefore = evidence;
            case ON_THE_WAY ->
                of.onTheWay.add(prospects.prospect(
                        studentId,
                        of.course,
                        look.at,
                        (double) evidence - of.answersBefore,
                        usual.between(of.course.classId(), of.course.begins(), look.at)));
            case END -> of.ending = prospects.ending(of.course, look.at);
        }
    }
}
