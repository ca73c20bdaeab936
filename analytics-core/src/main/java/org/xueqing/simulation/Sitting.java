package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.simulation.chance.Chance;

/** One pupil works through one activity, item by item, while time passes. */
final class Sitting {

    private static final double OPENS_HINT = 0.08;
    private static final double TRIES_AGAIN = 0.3;
    private static final double REVISES = 0.15;
    private static final double LEAVES = 0.002;
    private static final double UNKNOWN_TAKES_LONGER = 1.3;
    private static final double LONGEST_SECONDS = 240;

    private final Desk desk;
    private final Setting setting;
    private final boolean isOnScreen;
    private final AnswerSheet sheet;
    private final Chance chance;
    private Instant clock;

    Sitting(Desk desk, Setting setting, AnswerSheet sheet, Instant startsAt) {
        this.desk = desk;
        this.setting = setting;
        this.isOnScreen = sheet instanceof AnswerSheet.Screen;
        this.sheet = sheet;
        this.chance = desk.chance();
        this.clock = startsAt;
    }

    /** All items, unless the pupil leaves before the end. */
    void work(List<Item> items) {
        for (Item item : items) {
            if (isOnScreen && setting == Setting.HOMEWORK && chance.happens(LEAVES)) {
                sheet.step(item, Stepped.Step.LEFT, clock);
                return;
            }
            answer(item);
        }
    }

    private void answer(Item item) {
        Grasp grasp = desk.mind().grasp(item.knowledgePoints(), clock);
        if (!isExam() && chance.happens((1 - grasp.level()) * desk.motivation().skips())) {
            sheet.step(item, Stepped.Step.SKIPPED, clock);
            return;
        }
        boolean correct = attempt(item, 1);
        if (!correct && isOnScreen && !isExam() && chance.happens(TRIES_AGAIN)) {
            attempt(item, 2);
        }
    }

    private boolean isExam() {
        return setting == Setting.QUIZ || setting == Setting.TEST;
    }

    private boolean attempt(Item item, int number) {
        clock = clock.plusSeconds(2 + chance.below(13));
        boolean isHasty =
                setting != Setting.TEST && chance.happens(desk.motivation().hurries());
        Attempt attempt = isHasty ? hasty(item, number) : engaged(item, number);
        sheet.take(attempt);
        desk.mind().practise(item.knowledgePoints(), clock);
        return attempt.correct();
    }

    private Attempt hasty(Item item, int number) {
        Grasp grasp = desk.mind().grasp(item.knowledgePoints(), clock);
        Duration duration = Duration.ofMillis(chance.between(700, 2_900));
        clock = clock.plus(duration);
        boolean correct = chance.happens(item.guess());
        String response = correct ? item.answer() : Responses.wrong(item, chance);
        return new Attempt(
                item, number, 0, grasp, Conduct.HASTY, item.guess(), null, false, correct, response, clock, duration);
    }

    private Attempt engaged(Item item, int number) {
        Grasp grasp = desk.mind().grasp(item.knowledgePoints(), clock);
        boolean hinted = hints(item, grasp);
        double unaided = desk.mind().right(item, clock);
        double aided = hinted ? AnswerLaw.rightWithHint(unaided) : unaided;
        double right = checks(item, grasp) ? AnswerLaw.rightWhenChecked(aided) : aided;
        Duration duration = duration(item, grasp);
        Instant begun = clock;
        clock = clock.plus(duration);
        Outcome outcome = Outcome.draw(item, desk.traits().bugs(), grasp, right, desk.world(), chance);
        return new Attempt(
                item,
                number,
                (hinted ? 1 : 0) + (outcome.correct() || hinted ? 0 : inVain(item, begun, duration)),
                grasp,
                Conduct.ENGAGED,
                outcome.right(),
                outcome.bug(),
                outcome.isBugAtWork(),
                outcome.correct(),
                outcome.response(),
                clock,
                duration);
    }

    private boolean hints(Item item, Grasp grasp) {
        boolean hinted = isOnScreen && setting == Setting.HOMEWORK && chance.happens((1 - grasp.level()) * OPENS_HINT);
        if (hinted) {
            Duration thinking =
                    desk.help().thinking(item.seconds() * desk.traits().pace());
            sheet.step(item, Stepped.Step.HINT_OPENED, clock.plus(thinking));
        }
        return hinted;
    }

    /** Hints opened during work whose answer is wrong all the same. @return how many */
    private int inVain(Item item, Instant begun, Duration work) {
        if (!isOnScreen || isExam()) {
            return 0;
        }
        List<Duration> hints = desk.help().hints(work);
        hints.forEach(hint -> sheet.hint(item, begun.plus(hint)));
        return hints.size();
    }

    private boolean checks(Item item, Grasp grasp) {
        boolean checks = grasp.known() && chance.happens(desk.traits().checksWork());
        if (checks && isOnScreen && chance.happens(REVISES)) {
            sheet.step(item, Stepped.Step.REVISED, clock);
        }
        return checks;
    }

    private Duration duration(Item item, Grasp grasp) {
        double thinking = grasp.known() ? 1 : UNKNOWN_TAKES_LONGER;
        double seconds = item.seconds() * desk.traits().pace() * chance.factor(0.3) * thinking;
        return Duration.ofMillis((long) (1000 * Math.min(LONGEST_SECONDS, seconds)));
    }
}
