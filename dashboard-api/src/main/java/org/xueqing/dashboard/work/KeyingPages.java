package org.xueqing.dashboard.work;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.KeyingView.Line;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.Keyed;
import org.xueqing.ingest.activity.Keying;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.activity.Roll;
import org.xueqing.ingest.activity.Taken;

/** Keying only what is wrong: the teacher types lines, the server says at once what it reads in them. */
@Controller
@OpenTo(Audience.TEACHING)
class KeyingPages {

    private static final int MOST_LINES = 300;

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ActivityQueries queries;
    private final Activities activities;
    private final PaperDesk desk;
    private final SoonReadable soon;
    private final Audit audit;
    private final AccountNames names;
    private final Words words;

    KeyingPages(
            ClassAccess access,
            ClassPupils pupils,
            ActivityQueries queries,
            Activities activities,
            PaperDesk desk,
            SoonReadable soon,
            Audit audit,
            AccountNames names,
            Words words) {
        this.access = access;
        this.pupils = pupils;
        this.queries = queries;
        this.activities = activities;
        this.desk = desk;
        this.soon = soon;
        this.audit = audit;
        this.names = names;
        this.words = words;
    }

    /**
     * The paper that is keyed, and for which class.
     *
     * @param roll of those expected who are in the class now: who moved has a number of another class, which names somebody
     *     else here or nobody, and what is stored of them stays as it is
     */
    private record Sheet(
            VisibleClass visible,
            ActivityLine activity,
            List<ItemLine> items,
            Map<String, VisiblePupil> pupils,
            Roll roll,
            int moved) {}

    @GetMapping("/classes/{classId}/activities/{activityId}/keying")
    String keying(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language,
            Model model) {
        Sheet sheet = sheet(OwnClass.own(access.visible(viewer, classId)), activityId);
        show(sheet, stored(sheet), revision(sheet), language, model);
        return "work/keying";
    }

    /** Reads the lines, or takes them once they were confirmed. A fragment for the page's script. */
    @PostMapping("/classes/{classId}/activities/{activityId}/keying")
    String take(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "read") String step,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFragment,
            Locale language,
            Model model,
            RedirectAttributes next) {
        Sheet sheet = sheet(OwnClass.own(access.visible(viewer, classId)), activityId);
        List<String> texts = lines(lines);
        Keyed keyed = Keying.read(texts, sheet.roll(), domain(sheet).items());
        boolean isConfirmed = step.equals("confirm")
                && keyed.complaints().isEmpty()
                && sheet.activity().isPaper()
                && !isScored(sheet);
        if (isConfirmed) {
            Optional<String> trouble = confirm(sheet, keyed, revision, language);
            if (trouble.isEmpty()) {
                next.addFlashAttribute("said", words.say(language, "keying.taken"));
                next.addFlashAttribute("isKeyed", true);
                next.addAttribute("classId", classId);
                next.addAttribute("activityId", activityId);
                return "redirect:/classes/{classId}/activities/{activityId}";
            }
            Sheet now = sheet(sheet.visible(), activityId);
            model.addAttribute("trouble", trouble.get());
            model.addAttribute("storedNow", String.join("\n", stored(now)));
            show(now, texts, revision(now), language, model);
        } else {
            show(sheet, texts, revision, language, model);
        }
        model.addAttribute("isAnswer", true);
        return isFragment ? "work/keying :: reading" : "work/keying";
    }

    /** Why it was not taken, if it was not. */
    private Optional<String> confirm(Sheet sheet, Keyed keyed, String revision, Locale language) {
        Activity activity = domain(sheet);
        VisibleClass visible = sheet.visible();
        PaperDesk.Results results =
                desk.allRightBut(activity, visible.id(), keyed, visible.viewer().login());
        Taken taken = desk.takeUnlessOvertaken(activity, results, instant(revision));
        if (taken instanceof Taken.Overtaken overtaken) {
            return Optional.of(
                    words.say(language, "keying.overtaken", names.of(overtaken.by()), words.minute(overtaken.at())));
        }
        audit.record(visible.viewer(), Audit.Action.RESULTS_KEYED, visible, activity.activityId());
        soon.await();
        return ((Taken.Stored) taken).tally().isComplete()
                ? Optional.empty()
                : Optional.of(words.say(
                        language,
                        "keying.conflict",
                        ((Taken.Stored) taken).tally().conflicting()));
    }

    private Sheet sheet(VisibleClass visible, String activityId) {
        ActivityLine activity = queries.given(visible, activityId);
        Map<String, VisiblePupil> byId =
                pupils.all(visible).stream().collect(Collectors.toMap(VisiblePupil::studentId, pupil -> pupil));
        List<Roll.Pupil> expected = desk.roll(activity.id(), visible.id()).pupils();
        List<Roll.Pupil> here = expected.stream()
                .filter(pupil -> byId.containsKey(pupil.studentId()))
                .toList();
        return new Sheet(
                visible, activity, queries.items(activity), byId, new Roll(here), expected.size() - here.size());
    }

    private Activity domain(Sheet sheet) {
        return activities
                .find(sheet.activity().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> stored(Sheet sheet) {
        return KeyedLines.of(
                sheet.roll(),
                sheet.items(),
                queries.presences(sheet.visible(), sheet.activity()),
                queries.marks(sheet.visible(), sheet.activity()));
    }

    /** Whether marks were given, which keying right and wrong would take away. */
    private boolean isScored(Sheet sheet) {
        return queries.marks(sheet.visible(), sheet.activity()).values().stream()
                .flatMap(own -> own.values().stream())
                .map(Mark::score)
                .anyMatch(score -> score != null && score > 0 && score < 1);
    }

    private void show(Sheet sheet, List<String> texts, String revision, Locale language, Model model) {
        Keyed keyed = Keying.read(texts, sheet.roll(), domain(sheet).items());
        Map<Integer, String> complaints = keyed.complaints().stream()
                .collect(Collectors.toMap(
                        Keyed.Complaint::line, it -> it.why().in(language), (one, other) -> one + " " + other));
        List<Line> lines = IntStream.rangeClosed(1, texts.size())
                .filter(number -> !texts.get(number - 1).isBlank())
                .mapToObj(number -> new Line(
                        number - 1,
                        texts.get(number - 1),
                        Optional.ofNullable(keyed.pupils().get(number))
                                .map(pupil -> sheet.pupils().get(pupil.studentId()))
                                .map(VisiblePupil::name)
                                .orElse(""),
                        complaints.getOrDefault(number, "")))
                .toList();
        model.addAttribute("schoolClass", sheet.visible());
        model.addAttribute("className", sheet.visible().name().in(language));
        model.addAttribute("activity", sheet.activity());
        model.addAttribute("words", words);
        model.addAttribute(
                "keying",
                new KeyingView(
                        lines,
                        keyed.summary().in(language),
                        revision,
                        unnamed(sheet.roll()),
                        withheld(sheet),
                        sheet.moved(),
                        isScored(sheet)));
    }

    private static int unnamed(Roll roll) {
        return roll.pupils().size() - roll.nameable().size();
    }

    private static long withheld(Sheet sheet) {
        return sheet.roll().pupils().stream()
                .map(pupil -> sheet.pupils().get(pupil.studentId()))
                .filter(pupil -> pupil != null && !pupil.showsWork())
                .count();
    }

    private static String revision(Sheet sheet) {
        Instant keyedAt = sheet.activity().keyedAt();
        return keyedAt == null ? "" : keyedAt.toString();
    }

    private static Optional<Instant> instant(String revision) {
        try {
            return revision.isBlank() ? Optional.empty() : Optional.of(Instant.parse(revision));
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the form does not say what it knew", e);
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "more than " + MOST_LINES + " lines");
        }
        return lines;
    }
}
