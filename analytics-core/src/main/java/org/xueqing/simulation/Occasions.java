package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;

/**
 * Tells from a period's log and truth what each pupil attended, did and was keyed. Who was where is taken from the truth,
 * not from the log; what the pupil knew is handed on for the judge.
 */
final class Occasions {

    /** One item in one sitting of one pupil. */
    private record Trial(String studentId, String itemId, @Nullable String sheet, int attempt) {

        static Trial of(String studentId, String itemId, Answered in) {
            String sheet = in.activityId() == null ? in.sessionId() : in.activityId();
            return new Trial(studentId, itemId, sheet, in.attempt());
        }
    }

    private final SimulatedSchool school;
    private final HearingLaw onPaper;
    private final Map<UUID, AnswerTruth> truths = new HashMap<>();
    private final Map<Trial, AnswerTruth> trials = new HashMap<>();
    private final Set<UUID> takenBack = new HashSet<>();
    private final Set<Absence> absences = new HashSet<>();
    private final Map<String, List<Occasion>> byPupil = new HashMap<>();

    private Occasions(SimulatedSchool school) {
        this.school = school;
        this.onPaper = HearingLaw.onPaper(school.plan().world().keyingErrors());
        school.pupils().forEach(pupil -> byPupil.put(pupil.studentId(), new ArrayList<>()));
    }

    /** By pupil, in order of time. */
    static Map<String, List<Occasion>> of(SimulatedSchool school, List<SchoolWeek> weeks) {
        Occasions occasions = new Occasions(school);
        weeks.forEach(week -> {
            week.answers().forEach(truth -> occasions.truths.put(truth.eventId(), truth));
            occasions.absences.addAll(week.absences());
        });
        List<LearningEvent> events = weeks.stream()
                .flatMap(week -> week.sent().stream())
                .map(Sent::event)
                .toList();
        events.forEach(occasions::exercise);
        events.forEach(occasions::tell);
        occasions.byPupil.values().forEach(list -> list.sort(Occasion.ORDER));
        return occasions.byPupil;
    }

    private void exercise(LearningEvent event) {
        if (event instanceof Voided voided) {
            takenBack.add(voided.targetEventId());
        } else if (event instanceof Answered answered) {
            AnswerTruth truth = truth(answered);
            if (trials.putIfAbsent(Trial.of(truth.studentId(), truth.itemId(), answered), truth) == null) {
                add(truth.studentId(), new Occasion.Exercise(points(truth.itemId()), at(answered)));
            }
        }
    }

    private void tell(LearningEvent event) {
        if (event instanceof Taught taught) {
            lesson(taught);
        } else if (event instanceof Answered answered && !takenBack.contains(answered.eventId())) {
            add(answered.studentId(), keyed(answered));
        }
    }

    private Occasion.Keyed keyed(Answered answered) {
        HearingLaw law = answered.durationMillis() == null ? onPaper : HearingLaw.ON_SCREEN;
        AnswerTruth ofTheLog = Objects.requireNonNull(
                trials.get(Trial.of(answered.studentId(), answered.itemId(), answered)), "no trial of " + answered);
        HeardAnswer heard = new HeardAnswer(
                school.bank().item(answered.itemId()),
                answered.correct(),
                answered.hints() > 0,
                law,
                at(answered).getEpochSecond());
        boolean isTelling = truth(answered).conduct() == Conduct.ENGAGED;
        return new Occasion.Keyed(answered.eventId(), heard, ofTheLog.known(), isTelling, at(answered));
    }

    private void lesson(Taught taught) {
        double weight = taught.kind() == Taught.Kind.TAUGHT ? Mind.LESSON : Mind.REVIEW;
        LocalDate day = taught.taughtAt().atZone(Timetable.ZONE).toLocalDate();
        for (SimulatedPupil pupil : school.pupils()) {
            Absence absence = new Absence(pupil.studentId(), taught.classId(), day);
            if (pupil.isIn(taught.classId(), day) && !absences.contains(absence)) {
                add(pupil.studentId(), new Occasion.Lesson(taught.knowledgePoints(), weight, taught.taughtAt()));
            }
        }
    }

    private void add(String studentId, Occasion occasion) {
        Objects.requireNonNull(byPupil.get(studentId), studentId).add(occasion);
    }

    private AnswerTruth truth(Answered answered) {
        return Objects.requireNonNull(truths.get(answered.eventId()), "no truth of " + answered);
    }

    private List<String> points(String itemId) {
        return school.bank().item(itemId).knowledgePoints();
    }

    private static Instant at(Answered answered) {
        return Objects.requireNonNull(answered.answeredAt(), "untimed");
    }
}
