package org.xueqing.dashboard.teaching;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.observation.LessonNotes;
import org.xueqing.ingest.observation.LessonNotes.LessonNote;

/** 听课记录: notes on a lesson, new words for an own one, and that it goes. */
@Controller
@OpenTo(Audience.TEACHING)
class NotePages {

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final LessonReading reading;
    private final LessonNotes notes;
    private final Audit audit;
    private final Words words;

    NotePages(
            ClassAccess access,
            ActivityQueries activities,
            LessonReading reading,
            LessonNotes notes,
            Audit audit,
            Words words) {
        this.access = access;
        this.activities = activities;
        this.reading = reading;
        this.notes = notes;
        this.audit = audit;
        this.words = words;
    }

    /** @param at such as 09:41, on the day of the lesson */
    @PostMapping("/classes/{classId}/activities/{activityId}/lesson/notes")
    String write(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        Optional<Instant> moment = reading.moment(visible, activity, at);
        Optional<String> trouble = moment.isEmpty() ? Optional.of("lesson.time.wrong") : trouble(visible, text);
        if (trouble.isEmpty()) {
            boolean isNew = notes.write(new LessonNote(
                    Forms.token(form), classId, activityId, moment.orElseThrow(), text.strip(), viewer.login()));
            if (isNew) {
                audit.record(viewer, Audit.Action.LESSON_NOTED, visible, "written " + activityId);
            }
        }
        return next(visible, activity, trouble.orElse("lesson.note.saved"), trouble.isEmpty(), language, to);
    }

    /** New words for an own note; none take it away. */
    @PostMapping("/classes/{classId}/activities/{activityId}/lesson/notes/change")
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String text,
            Locale language,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        boolean isGoing = text.isBlank();
        Optional<String> trouble = isGoing ? Optional.empty() : trouble(visible, text);
        if (trouble.isEmpty()) {
            boolean isDone = isGoing
                    ? notes.remove(classId, Forms.token(note), viewer.login())
                    : notes.change(classId, Forms.token(note), text.strip(), viewer.login());
            if (!isDone) {
                return next(visible, activity, "lesson.note.others", false, language, to);
            }
            audit.record(viewer, Audit.Action.LESSON_NOTED, visible, (isGoing ? "removed " : "changed ") + activityId);
        }
        String said = trouble.orElse(isGoing ? "lesson.note.gone" : "lesson.note.saved");
        return next(visible, activity, said, trouble.isEmpty(), language, to);
    }

    /** Why a note is not taken. */
    private Optional<String> trouble(VisibleClass visible, String text) {
        if (text.isBlank() || text.strip().length() > LessonNotes.LONGEST) {
            return Optional.of("lesson.text.wrong");
        }
        return reading.namesAPupil(visible, text) ? Optional.of("lesson.text.names") : Optional.empty();
    }

    private String next(
            VisibleClass visible,
            ActivityLine activity,
            String key,
            boolean isDone,
            Locale language,
            RedirectAttributes to) {
        to.addFlashAttribute(isDone ? "said" : "trouble", words.say(language, key, LessonNotes.LONGEST));
        to.addAttribute("classId", visible.id());
        to.addAttribute("activityId", activity.id());
        return "redirect:/classes/{classId}/activities/{activityId}/lesson";
    }
}
