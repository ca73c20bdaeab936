package org.xueqing.simulation;

import java.time.Duration;
import java.util.List;
import org.xueqing.event.Setting;

/** One pupil's way through the term. Everything the pupil draws comes from one generator of their own. */
final class PupilTerm {

    private static final double FALLS_ILL = 0.012;
    private static final int LONGEST_ILLNESS_DAYS = 4;
    private static final int HOMEWORK_WINDOW_MINUTES = 150;
    private static final double KEYED_LATE = 0.03;

    private final SimulatedPupil pupil;
    private final PupilTraits traits;
    private final Mind mind;
    private final ItemBank bank;
    private final Chance chance;
    private final PupilSender sender;
    private int daysOfIllness;

    PupilTerm(SimulatedPupil pupil, PupilTraits traits, Mind mind, ItemBank bank, PupilSender sender, Chance chance) {
        this.pupil = pupil;
        this.traits = traits;
        this.mind = mind;
        this.bank = bank;
        this.sender = sender;
        this.chance = chance;
    }

    void sleep() {
        mind.sleep();
    }

    void live(ClassDay day, WeekLog log) {
        if (isIll()) {
            log.add(new Absence(pupil.studentId(), pupil.classId(), day.day()));
            return;
        }
        day.reviewed().forEach(point -> mind.attend(point, Mind.REVIEW, day.lessonAt()));
        day.taught().forEach(point -> mind.attend(point, Mind.LESSON, day.lessonAt()));
        day.activities().stream().filter(this::takesPart).forEach(activity -> sit(activity, log));
    }

    List<Knowledge> knowledge() {
        return mind.knowledge();
    }

    private boolean isIll() {
        if (daysOfIllness > 0) {
            daysOfIllness--;
        } else if (chance.happens(FALLS_ILL)) {
            daysOfIllness = 1 + chance.below(LONGEST_ILLNESS_DAYS);
        }
        return daysOfIllness > 0;
    }

    private boolean takesPart(SimulatedActivity activity) {
        return activity.setting() != Setting.HOMEWORK || chance.happens(traits.diligence());
    }

    private void sit(SimulatedActivity activity, WeekLog log) {
        boolean atHome = activity.setting() == Setting.HOMEWORK;
        Duration wait = Duration.ofSeconds(chance.below(60 * (atHome ? HOMEWORK_WINDOW_MINUTES : 3)));
        Duration delay = atHome && chance.happens(KEYED_LATE)
                ? Duration.ofMinutes((long) chance.between(12 * 60, 3.5 * 24 * 60))
                : Duration.ZERO;
        Sitting sitting = new Sitting(
                activity,
                traits,
                mind,
                sender.during(activity, delay, log),
                activity.startsAt().plus(wait),
                chance);
        activity.itemIds().forEach(id -> sitting.answer(bank.item(id)));
    }
}
