package org.xueqing.dashboard.report;

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
import org.xueqing.dashboard.access.Consents;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.OwnPupils;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.report.form.Form;
import org.xueqing.dashboard.report.form.ReportFiles;
import org.xueqing.ingest.statement.Purpose;

/** The month of the own child, to read, to print, to take away. 等级 are results, so each look is written down as one. */
@Controller
@OpenTo(Audience.GUARDIANS)
class ChildReportPages {

    private final OwnPupils pupils;
    private final Consents consents;
    private final ChildReport reports;
    private final ReportFiles files;
    private final Audit audit;

    ChildReportPages(OwnPupils pupils, Consents consents, ChildReport reports, ReportFiles files, Audit audit) {
        this.pupils = pupils;
        this.consents = consents;
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/children/{studentId}/report")
    String report(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String studentId, Locale language, Model model) {
        OwnPupil own = pupils.child(viewer, studentId);
        model.addAttribute("report", read(viewer, own, Audit.Action.READ_SCORE, language));
        model.addAttribute("pupil", own.pupil());
        model.addAttribute("noPdf", files.whyNoPdf(language).orElse(""));
        return "report/child";
    }

    @GetMapping({
        "/children/{studentId}/report.pdf",
        "/children/{studentId}/report.xlsx",
        "/children/{studentId}/report.csv"
    })
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String studentId,
            HttpServletRequest request,
            Locale language) {
        OwnPupil own = pupils.child(viewer, studentId);
        Report report = read(viewer, own, Audit.Action.EXPORTED, language);
        return files.file(report, Form.of(request.getRequestURI()), language);
    }

    private Report read(Viewer viewer, OwnPupil own, Audit.Action action, Locale language) {
        boolean isWithheld = !own.pupil().showsWork() || consents.isWithheld(own.pupil(), Purpose.DIGEST);
        if (!isWithheld) {
            audit.record(viewer, action, own.pupil(), "report");
        }
        return reports.report(own, isWithheld, language);
    }
}
