package org.xueqing.dashboard.roster.study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;

/** 题目公平性研究: what a school approved, and what came of it. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class StudyPages {

    private static final int LAST_GRADE = 6;

    private final GradeAccess access;
    private final ClassAccess classes;
    private final Studies studies;
    private final Clock clock;
    private final ZoneId zone;

    StudyPages(GradeAccess access, ClassAccess classes, Studies studies, Clock clock, ZoneId zone) {
        this.access = access;
        this.classes = classes;
        this.studies = studies;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/studies")
    String studies(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int grade,
            Locale language,
            Model model) {
        if (access.kept(viewer).isEmpty()) {
            return "redirect:/grades?first";
        }
        KeptSchool kept = access.kept(viewer, school);
        List<VisibleClass> all = ofSchool(viewer, kept);
        List<Integer> grades =
                all.stream().map(one -> one.name().grade()).distinct().sorted().toList();
        int chosen =
                grades.contains(grade) ? grade : grades.stream().findFirst().orElse(0);
        model.addAttribute("school", kept);
        model.addAttribute("schools", access.kept(viewer));
        model.addAttribute("studies", studies.of(kept));
        model.addAttribute("today", today());
        model.addAttribute("grades", grades);
        model.addAttribute("grade", chosen);
        model.addAttribute("classes", named(ofGrade(all, chosen), language));
        model.addAttribute("form", UUID.randomUUID());
        return "study/list";
    }

    @PostMapping("/studies")
    String record(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "0") int grade,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String document,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> last,
            @RequestParam(defaultValue = "") List<String> focal,
            @RequestParam(defaultValue = "") List<String> reference,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        Optional<Approval> approval = on.flatMap(day ->
                first.flatMap(from -> last.map(until -> new Approval(by.strip(), day, document.strip(), from, until))));
        Optional<NewStudy> asked = approval.map(
                it -> new NewStudy(form, kept.id(), grade, title.strip(), question.strip(), it, focal, reference));
        List<String> known = ofGrade(ofSchool(viewer, kept), grade).stream()
                .map(VisibleClass::id)
                .toList();
        Optional<String> objection =
                asked.isEmpty() ? Optional.of("days") : asked.get().objection(known);
        if (objection.isPresent()) {
            model.addAttribute("objection", objection.get());
            return studies(viewer, kept.id(), grade, language, model);
        }
        studies.record(viewer, asked.get());
        return "redirect:/studies/" + form + "?saved&school=" + kept.id();
    }

    @GetMapping("/studies/{studyId}")
    String study(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID studyId,
            @RequestParam(defaultValue = "") String school,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        ItemStudy study = studies.of(kept).stream()
                .filter(one -> one.id().equals(studyId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("school", kept);
        model.addAttribute("study", study);
        model.addAttribute("state", study.state(today()));
        model.addAttribute("classNames", named(ofSchool(viewer, kept), language));
        model.addAttribute("found", studies.findings(study).orElse(null));
        return "study/one";
    }

    @PostMapping("/studies/{studyId}/end")
    String end(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable UUID studyId,
            @RequestParam(defaultValue = "") String school) {
        KeptSchool kept = access.kept(viewer, school);
        studies.end(viewer, kept, studyId);
        return "redirect:/studies/" + studyId + "?school=" + kept.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<VisibleClass> ofSchool(Viewer viewer, KeptSchool school) {
        return classes.classes(viewer).stream()
                .filter(one -> one.schoolId().equals(school.id()))
                .filter(one -> one.name().grade() >= 1 && one.name().grade() <= LAST_GRADE)
                .toList();
    }

    private static List<VisibleClass> ofGrade(List<VisibleClass> all, int grade) {
        return all.stream().filter(one -> one.name().grade() == grade).toList();
    }

    /** Names as schools write them, by id. */
    private static Map<String, String> named(List<VisibleClass> all, Locale language) {
        return all.stream()
                .collect(Collectors.toMap(
                        VisibleClass::id, one -> one.name().in(language), (one, other) -> one, LinkedHashMap::new));
    }
}
