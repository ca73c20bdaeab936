package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.event.Setting;
import org.xueqing.simulation.chance.Chance;

/** One pupil's way through the period. Everything the pupil draws comes from one generator of their own. */
final class PupilLife {

    private static final double FALLS_ILL = 0.012;
    private static final int LONGEST_ILLNESS_DAYS = 4;
    private static final int HOMEWORK_WINDOW_MINUTES = 150;
    private static final double SENT_LATE = 0.03;
    private static final int RECENT_POINTS = 3;

    private final SimulatedPupil pupil;
    private final Desk desk;
    private final ItemBank bank;
    private final Chance chance;
    private final PupilSender sender;
    private int daysOfIllness;

    PupilLife(SimulatedPupil pupil, Desk desk, ItemBank bank, PupilSender sender) {
        this.pupil = pupil;
        this.desk = desk;
        this.bank = bank;
        this.chance = desk.chance();
        this.sender = sender;
    }

    boolean isIn(SimulatedClass home, LocalDate day) {
        return pupil.isIn(home.classId(), day);
    }

    boolean isEver(SimulatedClass home) {
        return pupil.memberships().stream().anyMatch(it -> it.classId().equals(home.classId()));
    }

    void beginWeek(Instant at) {
        desk.motivation().nextWeek(desk.mind().stuckPoints(at));
    }

    /** @param piles one for each activity of the day that is done on paper, by its id */
    void live(ClassDay day, Map<String, PaperPile> piles, WeekLog log) {
        if (isIll()) {
            log.add(new Absence(pupil.studentId(), day.home().classId(), day.day()));
            return;
        }
        day.reviewed().forEach(point -> desk.mind().attend(point, Mind.REVIEW, day.lessonAt()));
        day.taught().forEach(point -> desk.mind().attend(point, Mind.LESSON, day.lessonAt()));
        day.activities().stream().filter(this::takesPart).forEach(activity -> sit(activity, piles, log));
        studyAlone(day, log);
    }

    /** When the day is over, so that nothing of it is touched; who is ill gets none. */
    void getHelp(List<Help> helps, ClassDay day) {
        if (daysOfIllness == 0) {
            helps.stream()
                    .filter(help -> help.studentId().equals(pupil.studentId()))
                    .forEach(help -> getHelp(help, Timetable.midnight(day.day().plusDays(1))));
        }
    }

    private void getHelp(Help help, Instant at) {
        for (int lesson = 0; lesson < help.lessons(); lesson++) {
            help.knowledgePoints().forEach(point -> desk.mind().attend(point, Mind.LESSON, at));
        }
    }

    List<Knowledge> knowledge(Instant asOf) {
        return desk.mind().knowledge(asOf);
    }

    Mood mood() {
        return new Mood(pupil.studentId(), desk.motivation().now());
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
        return activity.setting() != Setting.HOMEWORK
                || chance.happens(desk.motivation().handsIn(desk.traits().diligence()));
    }

    private void sit(SimulatedActivity activity, Map<String, PaperPile> piles, WeekLog log) {
        boolean atHome = activity.setting() == Setting.HOMEWORK;
        Duration wait = Duration.ofSeconds(chance.below(60 * (atHome ? HOMEWORK_WINDOW_MINUTES : 3)));
        AnswerSheet sheet = Optional.ofNullable(piles.get(activity.activityId()))
                .<AnswerSheet>map(pile -> pile.sheet(sender))
                .orElseGet(() -> screen(activity, atHome, log));
        List<Item> items = activity.itemIds().stream().map(bank::item).toList();
        new Sitting(desk, activity.setting(), sheet, activity.startsAt().plus(wait)).work(items);
    }

    private AnswerSheet screen(SimulatedActivity activity, boolean atHome, WeekLog log) {
        Duration delay = atHome && chance.happens(SENT_LATE)
                ? Duration.ofMinutes(chance.between(12 * 60, 84 * 60))
                : Duration.ZERO;
        return new AnswerSheet.Screen(sender, activity.setting(), activity.activityId(), null, delay, log);
    }

    /** Who spaces takes up what is long past, who does not practises what was just taught. */
    private void studyAlone(ClassDay day, WeekLog log) {
        if (!chance.happens(
                desk.traits().spacing() * Chance.logistic(desk.motivation().now() + 1))) {
            return;
        }
        List<Item> items = chosen(day);
        String session = pupil.studentId() + "-" + day.day();
        AnswerSheet sheet = new AnswerSheet.Screen(sender, Setting.SELF_STUDY, null, session, Duration.ZERO, log);
        Instant begin = Timetable.selfStudy(day.home().grade(), day.day()).plusSeconds(chance.below(1_200));
        new Sitting(desk, Setting.SELF_STUDY, sheet, begin).work(items);
    }

    private List<Item> chosen(ClassDay day) {
        int all = day.soFar().size();
        boolean spaces = chance.happens(0.5 + 4 * desk.traits().spacing());
        List<String> points = spaces ? day.soFar() : day.soFar().subList(Math.max(0, all - RECENT_POINTS), all);
        Set<Item> chosen = new LinkedHashSet<>();
        for (int number = 2 + chance.below(2); number > 0; number--) {
            List<Item> items = bank.itemsFor(chance.oneOf(points)).stream()
                    .filter(item -> day.soFar().containsAll(item.knowledgePoints()))
                    .toList();
            if (!items.isEmpty()) {
                chosen.add(chance.oneOf(items));
            }
        }
        return List.copyOf(chosen);
    }
}
