package org.xueqing.dashboard.work.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.judgement.JudgementQueries.Holding;

/** 自我评价: what each pupil said of the own lists, beside what came of them and what is held. Never a grade. */
@Controller
@OpenTo(Audience.TEACHING)
class JudgementPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final RunQueries runs;
    private final JudgementQueries queries;

    JudgementPages(ClassAccess access, ClassPupils pupils, RunQueries runs, JudgementQueries queries) {
        this.access = access;
        this.pupils = pupils;
        this.runs = runs;
        this.queries = queries;
    }

    /** A pupil who has said something. */
    public record Line(VisiblePupil pupil, Judging judging, Holding holding) {}

    @GetMapping("/classes/{classId}/self-assessments")
    String assessments(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Map<String, List<Judged>> judged = queries.judged(visible);
        Map<String, Holding> holdings = queries.holdings(visible, runs.published());
        List<VisiblePupil> all = pupils.all(visible);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(pupil -> pupil.showsWork() && judged.containsKey(pupil.studentId()))
                        .map(pupil -> new Line(
                                pupil,
                                Judging.of(judged.getOrDefault(pupil.studentId(), List.of())),
                                holdings.getOrDefault(pupil.studentId(), new Holding(0, 0))))
                        .toList());
        model.addAttribute("pupils", all.size());
        return "work/judgement/self-assessments";
    }
}
