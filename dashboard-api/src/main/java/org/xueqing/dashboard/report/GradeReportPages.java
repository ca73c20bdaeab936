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
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.report.form.Form;
import org.xueqing.dashboard.report.form.ReportFiles;

/** 年级学情报告, for who leads the grade or keeps the school. */
@Hidden
@Controller
@OpenTo(Audience.LEADING)
class GradeReportPages {

    private final GradeAccess access;
    private final GradeReport reports;
    private final ReportFiles files;
    private final Audit audit;

    GradeReportPages(GradeAccess access, GradeReport reports, ReportFiles files, Audit audit) {
        this.access = access;
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/grades/{schoolId}/{grade}/report")
    String report(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            Locale language,
            Model model) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        model.addAttribute("report", reports.report(visible, language));
        model.addAttribute("grade", visible);
        model.addAttribute("noPdf", files.whyNoPdf(language).orElse(""));
        return "report/grade";
    }

    @GetMapping({
        "/grades/{schoolId}/{grade}/report.pdf",
        "/grades/{schoolId}/{grade}/report.xlsx",
        "/grades/{schoolId}/{grade}/report.csv"
    })
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String schoolId,
            @PathVariable int grade,
            HttpServletRequest request,
            Locale language) {
        VisibleGrade visible = access.visible(viewer, schoolId, grade);
        Report report = reports.report(visible, language);
        audit.record(viewer.login(), Audit.Action.EXPORTED, "report of grade " + grade + " of " + schoolId);
        return files.file(report, Form.of(request.getRequestURI()), language);
    }
}
