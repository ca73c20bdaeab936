package org.xueqing.dashboard.work.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.ClassTeachers;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.alarm.AlarmDesk;
import org.xueqing.ingest.alarm.Measure;

/** 记录措施, 交给…, 暂不处理. */
@Controller
@OpenTo(Audience.TEACHING)
class AlarmActs {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassTeachers teachers;
    private final AlarmQueries queries;
    private final AlarmDesk desk;
    private final PointQueries points;
    private final Audit audit;
    private final Words words;

    AlarmActs(
            ClassAccess access,
            ClassPupils pupils,
            ClassTeachers teachers,
            AlarmQueries queries,
            AlarmDesk desk,
            PointQueries points,
            Audit audit,
            Words words) {
        this.access = access;
        this.pupils = pupils;
        this.teachers = teachers;
        this.queries = queries;
        this.desk = desk;
        this.points = points;
        this.audit = audit;
        this.words = words;
    }

    /** For an alarm, or for pupils of the class without one. */
    @PostMapping("/classes/{classId}/alarms/measures")
    String note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String form,
            @RequestParam Optional<Long> alarm,
            @RequestParam(defaultValue = "OTHER") Measure.Kind kind,
            @RequestParam(defaultValue = "") Set<String> pupil,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String on,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Optional<AlarmLine> about = alarm.flatMap(id -> queries.find(visible, id));
        Set<String> whom = about.map(line -> Set.of(line.studentId())).orElseGet(() -> ofClass(visible, pupil));
        LocalDate day = Forms.date(on).orElse(points.today());
        if (whom.isEmpty() || day.isAfter(points.today()) || note.strip().length() > Measure.LONGEST_NOTE) {
            return said(visible, next, "trouble", words.say(language, "alarm.wrong.measure", Measure.LONGEST_NOTE));
        }
        desk.note(new Measure(
                Forms.token(form),
                visible.id(),
                about.map(line -> OptionalLong.of(line.id())).orElse(OptionalLong.empty()),
                kind,
                whom,
                point.isEmpty() ? List.of() : List.of(point),
                note.strip(),
                day,
                viewer.login()));
        audit.record(viewer, Audit.Action.MEASURE_NOTED, visible, kind.name());
        return said(visible, next, "said", words.say(language, "alarm.noted"));
    }

    @PostMapping("/classes/{classId}/alarms/owner")
    String handOver(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "0") long alarm,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Optional<String> name = Optional.ofNullable(teachers.of(visible).get(to));
        boolean isDone =
                name.isPresent() && queries.find(visible, alarm).isPresent() && desk.handOver(visible.id(), alarm, to);
        if (!isDone) {
            return said(visible, next, "trouble", words.say(language, "alarm.wrong.gone"));
        }
        audit.record(viewer, Audit.Action.ALARM_HANDLED, visible, alarm + " to " + to);
        return said(visible, next, "said", words.say(language, "alarm.handed", name.get()));
    }

    @PostMapping("/classes/{classId}/alarms/aside")
    String setAside(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "0") long alarm,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        String why = reason.strip();
        if (why.isEmpty() || why.length() > AlarmDesk.LONGEST_REASON) {
            return said(visible, next, "trouble", words.say(language, "alarm.wrong.reason", AlarmDesk.LONGEST_REASON));
        }
        boolean isDone =
                queries.find(visible, alarm).isPresent() && desk.setAside(visible.id(), alarm, viewer.login(), why);
        if (!isDone) {
            return said(visible, next, "trouble", words.say(language, "alarm.wrong.gone"));
        }
        audit.record(viewer, Audit.Action.ALARM_HANDLED, visible, alarm + " set aside");
        return said(visible, next, "said", words.say(language, "alarm.aside.said"));
    }

    private Set<String> ofClass(VisibleClass visible, Set<String> chosen) {
        return chosen.isEmpty()
                ? Set.of()
                : pupils.all(visible).stream()
                        .map(VisiblePupil::studentId)
                        .filter(chosen::contains)
                        .collect(Collectors.toSet());
    }

    private static String said(VisibleClass visible, RedirectAttributes next, String kind, String sentence) {
        next.addFlashAttribute(kind, sentence);
        next.addAttribute("classId", visible.id());
        return "redirect:/classes/{classId}/alarms";
    }
}
