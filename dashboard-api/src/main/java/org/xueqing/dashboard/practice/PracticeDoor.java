package org.xueqing.dashboard.practice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.practice.PracticeQueries.Assignment;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.practice.Handed;
import org.xueqing.ingest.practice.Notebook;
import org.xueqing.ingest.practice.Outcome;
import org.xueqing.ingest.practice.PracticeDesk;
import org.xueqing.ingest.practice.Siblings;

/** Takes what a pupil does: answers, opened hints, and items skipped or left. Sent again, it is told the same. */
@Controller
@OpenTo(Audience.PUPILS)
class PracticeDoor {

    private static final Map<String, Stepped.Step> STEPS =
            Map.of("skipped", Stepped.Step.SKIPPED, "left", Stepped.Step.LEFT);

    private final OwnPupils pupils;
    private final PracticeQueries queries;
    private final Desk desk;
    private final PracticeDesk practice;
    /** In it the rules of row security are asked once, not for every table of every query. */
    private final TransactionTemplate oneMoment;

    PracticeDoor(
            OwnPupils pupils,
            PracticeQueries queries,
            Desk desk,
            PracticeDesk practice,
            PlatformTransactionManager readers) {
        this.pupils = pupils;
        this.queries = queries;
        this.desk = desk;
        this.practice = practice;
        this.oneMoment = new TransactionTemplate(readers);
        oneMoment.setReadOnly(true);
    }

    /** What stands before the pupil, by the word of the page and checked here. */
    private record Lying(OwnPupil own, String itemId, Optional<Assignment> assignment, String schoolId) {
        Setting setting() {
            return assignment.map(Assignment::setting).orElse(Setting.SELF_STUDY);
        }
    }

    @PostMapping("/me/practice/answers")
    String answer(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam UUID eventId,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String sitting,
            @RequestParam(defaultValue = "") List<String> typed,
            @RequestParam(defaultValue = "0") int hints,
            @RequestParam(defaultValue = "0") long ageMillis,
            @RequestParam(defaultValue = "0") long tookMillis,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFragment,
            Locale language,
            Model model) {
        Lying lying = lying(viewer, item, activity);
        Outcome outcome = practice.take(new Handed(
                eventId,
                lying.own().pupil().studentId(),
                lying.schoolId(),
                lying.setting(),
                lying.assignment().map(Assignment::activityId).orElse(null),
                sitting.isEmpty() ? null : sitting.substring(0, Math.min(sitting.length(), 64)),
                item,
                String.join("、", typed),
                hints,
                Duration.ofMillis(ageMillis),
                Duration.ofMillis(tookMillis)));
        model.addAttribute("said", Feedback.of(outcome, lying.setting() == Setting.TEST, language));
        model.addAttribute("activity", activity);
        PracticePages.frame(lying.own(), model);
        return isFragment ? "practice/parts :: feedback" : "practice/said";
    }

    /** @param number 1 for the first one, a nudge */
    @PostMapping("/me/practice/hints")
    String hint(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam UUID eventId,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "1") int number,
            Model model) {
        Lying lying = lying(viewer, item, activity);
        List<String> hints = Optional.ofNullable(
                        desk.contents(lying.schoolId(), List.of(item)).get(item))
                .filter(Found::mayBeGiven)
                .filter(found -> lying.setting() != Setting.TEST)
                .map(found -> found.content().hints())
                .orElse(List.of());
        if (number < 1 || number > hints.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        practice.note(eventId, lying.own().pupil().studentId(), item, Stepped.Step.HINT_OPENED, Duration.ZERO);
        model.addAttribute("hint", hints.get(number - 1));
        PracticePages.frame(lying.own(), model);
        return "practice/parts :: hint";
    }

    @PostMapping("/me/practice/steps")
    ResponseEntity<Void> step(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam UUID eventId,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam String step,
            @RequestParam(defaultValue = "0") long ageMillis) {
        Lying lying = lying(viewer, item, activity);
        Stepped.Step done = Optional.ofNullable(STEPS.get(step))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        practice.note(eventId, lying.own().pupil().studentId(), item, done, Duration.ofMillis(ageMillis));
        return ResponseEntity.noContent().build();
    }

    private Lying lying(Viewer viewer, String itemId, String activityId) {
        return Objects.requireNonNull(oneMoment.execute(moment -> look(viewer, itemId, activityId)));
    }

    /** An item of an own assignment, or one of a kind that the pupil got wrong before; anything else is not there. */
    private Lying look(Viewer viewer, String itemId, String activityId) {
        OwnPupil own = pupils.selfAtWork(viewer);
        if (activityId.isEmpty()) {
            Notebook notebook = desk.notebook(own);
            if (own.pupil().showsWork() && notebook.entry(Siblings.kind(itemId)).isEmpty()) {
                throw notThere();
            }
            return new Lying(own, itemId, Optional.empty(), queries.school(own));
        }
        Assignment assignment = queries.assignment(own, activityId, itemId).orElseThrow(PracticeDoor::notThere);
        return new Lying(own, itemId, Optional.of(assignment), assignment.schoolId());
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
