package org.xueqing.dashboard.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
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

/** 班级学情报告 and 学情月报, for who works with the class: a page to read and to print, and files. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class ReportPages {

    private final ClassAccess access;
    private final ClassReport reports;
    private final ReportFiles files;
    private final Audit audit;

    ReportPages(ClassAccess access, ClassReport reports, ReportFiles files, Audit audit) {
        this.access = access;
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    /** @param month such as 2026-11; empty for the school year up to today */
    @GetMapping("/classes/{classId}/report")
    String report(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean names,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Period period = Period.of(month, reports.today());
        model.addAttribute("report", reports.report(visible, period, names, language));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("names", names);
        model.addAttribute("month", period.month().map(Object::toString).orElse(""));
        model.addAttribute("months", Period.toChoose(reports.today()));
        model.addAttribute("noPdf", files.whyNoPdf(language).orElse(""));
        return "report/class";
    }

    @GetMapping({"/classes/{classId}/report.pdf", "/classes/{classId}/report.xlsx", "/classes/{classId}/report.csv"})
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean names,
            HttpServletRequest request,
            Locale language) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Period period = Period.of(month, reports.today());
        Report report = reports.report(visible, period, names, language);
        audit.record(
                viewer,
                Audit.Action.EXPORTED,
                visible,
                "report " + (names ? "with names " : "")
                        + period.month().map(YearMonth::toString).orElse(""));
        return files.file(report, Form.of(request.getRequestURI()), language);
    }
}
