package org.xueqing.dashboard.work.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.SoonReadable;
import org.xueqing.ingest.plan.Entered;
import org.xueqing.ingest.plan.PlanSheets.Sheet;
import org.xueqing.ingest.plan.SheetKeying;

/** A printed sheet, found again by its code and entered as it was written. */
@Controller
@OpenTo(Audience.TEACHING)
class SheetPages {

    private static final String TYPED = "item:";

    private final ClassAccess access;
    private final SheetFinding finding;
    private final SheetKeying keying;
    private final SoonReadable soon;
    private final Audit audit;
    private final SheetShowing showing;

    SheetPages(
            ClassAccess access,
            SheetFinding finding,
            SheetKeying keying,
            SoonReadable soon,
            Audit audit,
            SheetShowing showing) {
        this.access = access;
        this.finding = finding;
        this.keying = keying;
        this.soon = soon;
        this.audit = audit;
        this.showing = showing;
    }

    @GetMapping("/classes/{classId}/sheets")
    String find(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String code,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        frame(visible, language, model);
        if (!code.isBlank()) {
            SheetFinding.Result result = finding.find(visible, code, language);
            model.addAttribute("notFound", result.trouble());
            result.sheet().ifPresent(sheet -> showing.show(visible, sheet, Map.of(), language, model));
        }
        return "work/plan/entering";
    }

    @PostMapping("/classes/{classId}/sheets")
    String enter(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam MultiValueMap<String, String> fields,
            Locale language,
            Model model,
            RedirectAttributes to) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        SheetFinding.Result result = finding.find(visible, code, language);
        frame(visible, language, model);
        if (result.sheet().isEmpty()) {
            model.addAttribute("notFound", result.trouble());
            return "work/plan/entering";
        }
        Sheet sheet = result.sheet().get();
        Map<String, String> typed = typed(fields);
        Entered entered = revision.equals(SheetShowing.revision(sheet))
                ? keying.enter(sheet, typed, viewer.login())
                : new Entered.Overtaken();
        if (entered instanceof Entered.Stored stored) {
            audit.record(
                    viewer,
                    Audit.Action.RESULTS_KEYED,
                    visible,
                    sheet.activity().activityId());
            soon.await();
            if (stored.notTaken().isEmpty()) {
                to.addFlashAttribute("said", showing.said(visible, sheet, stored, language));
                to.addAttribute("classId", classId);
                return "redirect:/classes/{classId}/sheets";
            }
        }
        showing.showAgain(visible, sheet, entered, typed, language, model);
        return "work/plan/entering";
    }

    private static Map<String, String> typed(MultiValueMap<String, String> fields) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(TYPED)) {
                typed.put(name.substring(TYPED.length()), values.get(0));
            }
        });
        return typed;
    }

    private static void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("notFound", Optional.empty());
        model.addAttribute("lines", List.of());
    }
}
