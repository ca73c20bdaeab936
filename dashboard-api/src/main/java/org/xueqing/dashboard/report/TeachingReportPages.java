package org.xueqing.dashboard.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.report.form.Form;
import org.xueqing.dashboard.report.form.ReportFiles;
import org.xueqing.dashboard.work.OwnClass;

/** 教研材料, for who works with the class: a page and files. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class TeachingReportPages {

    private final ClassAccess access;
    private final TeachingReport reports;
    private final ReportFiles files;
    private final Audit audit;

    TeachingReportPages(ClassAccess access, TeachingReport reports, ReportFiles files, Audit audit) {
        this.access = access;
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/classes/{classId}/teaching/report")
    String report(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String activity,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        model.addAttribute("report", reports.report(visible, activity, language));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("activity", activity);
        model.addAttribute("noPdf", files.whyNoPdf(language).orElse(""));
        return "report/teaching";
    }

    @GetMapping({
        "/classes/{classId}/teaching/report.pdf",
        "/classes/{classId}/teaching/report.xlsx",
        "/classes/{classId}/teaching/report.csv"
    })
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String activity,
            HttpServletRequest request,
            Locale language) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Report report = reports.report(visible, activity, language);
        audit.record(viewer, Audit.Action.EXPORTED, visible, "teaching report " + activity);
        return files.file(report, Form.of(request.getRequestURI()), language);
    }
}
