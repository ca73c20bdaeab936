package org.xueqing.dashboard.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.ingest.activity.Presence;

/** Assignments and papers of a class: all of them, one of them, and its marks as a table. */
@Controller
@OpenTo(Audience.TEACHING)
public class ActivityPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ActivityQueries activities;
    private final GradeSpread spread;
    private final Misconceptions misconceptions;
    private final Audit audit;
    private final Words words;

    ActivityPages(
            ClassAccess access,
            ClassPupils pupils,
            ActivityQueries activities,
            GradeSpread spread,
            Misconceptions misconceptions,
            Audit audit,
            Words words) {
        this.access = access;
        this.pupils = pupils;
        this.activities = activities;
        this.spread = spread;
        this.misconceptions = misconceptions;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/activities")
    String activities(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.rostered(access.visible(viewer, classId));
        List<ActivityLine> lines = activities.newestFirst(visible);
        Set<String> toAll =
                spread.givenToAll(visible, lines.stream().map(ActivityLine::id).toList());
        frame(visible, language, model);
        model.addAttribute(
                "activities",
                lines.stream()
                        .map(line -> line.givenToAll(toAll.contains(line.id())))
                        .toList());
        return "work/activities";
    }

    @GetMapping("/classes/{classId}/activities/{activityId}")
    String activity(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.rostered(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        Map<String, Presence> presences = activities.presences(visible, activity);
        frame(visible, language, model);
        model.addAttribute("activity", activity);
        List<ItemLine> items = activities.items(activity);
        model.addAttribute("items", items);
        model.addAttribute("alike", new AlikeWays(misconceptions, language).of(items));
        model.addAttribute("expected", expected(visible, presences));
        model.addAttribute("here", Presence.EXPECTED);
        return "work/activity";
    }

    /** The 小题分 matrix: blank is not answered, 0 is wrong, 缺考 was absent. */
    @GetMapping("/classes/{classId}/activities/{activityId}/marks.csv")
    ResponseEntity<byte[]> marks(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String classId, @PathVariable String activityId) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        MarkTable table = new MarkTable(
                activities.items(activity),
                expected(visible, activities.presences(visible, activity)),
                activities.marks(visible, activity));
        audit.record(viewer, Audit.Action.EXPORTED, visible, "marks " + activity.id());
        String name = activity.title() + " " + visible.name().in(Locale.SIMPLIFIED_CHINESE) + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(table.csv().getBytes(StandardCharsets.UTF_8));
    }

    /** Pupils of today who were expected, in school order. */
    private List<ExpectedPupil> expected(VisibleClass visible, Map<String, Presence> presences) {
        if (presences.isEmpty()) {
            return List.of();
        }
        return pupils.all(visible).stream()
                .filter(pupil -> presences.containsKey(pupil.studentId()))
                .map(pupil -> new ExpectedPupil(pupil, presences.getOrDefault(pupil.studentId(), Presence.EXPECTED)))
                .toList();
    }

    private void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("isOwn", visible.isOwn());
        model.addAttribute("words", words);
    }

    /** Somebody who was expected. */
    public record ExpectedPupil(VisiblePupil pupil, Presence presence) {}
}
