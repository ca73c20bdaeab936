package org.xueqing.dashboard.work.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.PlanSheets.Entered;
import org.xueqing.ingest.plan.PlanSheets.Sheet;

/** The paper twin of a released plan: printed for everybody, found again by its code, entered as it was written. */
@Controller
@OpenTo(Audience.TEACHING)
class SheetPages {

    private static final String TYPED = "item:";

    private final ClassAccess access;
    private final PlanReading reading;
    private final SheetFinding finding;
    private final PlanSheets sheets;
    private final SoonReadable soon;
    private final Audit audit;
    private final Words words;

    SheetPages(
            ClassAccess access,
            PlanReading reading,
            SheetFinding finding,
            PlanSheets sheets,
            SoonReadable soon,
            Audit audit,
            Words words) {
        this.access = access;
        this.reading = reading;
        this.finding = finding;
        this.sheets = sheets;
        this.soon = soon;
        this.audit = audit;
        this.words = words;
    }

    /** @param layout slips for several on a page; else a page for each pupil */
    @GetMapping("/classes/{classId}/plans/{planId}/sheets")
    String print(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String layout,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ClassPlan plan = reading.plan(visible, planId);
        frame(visible, language, model);
        model.addAttribute("plan", reading.view(visible, plan, language));
        model.addAttribute("isSlips", layout.equals("slips"));
        return "work/plan/print";
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
            result.sheet().ifPresent(sheet -> show(visible, sheet, Map.of(), language, model));
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
        Entered entered =
                revision.equals(revision(sheet)) ? sheets.enter(sheet, typed, viewer.login()) : new Entered.Overtaken();
        if (entered instanceof Entered.Stored stored) {
            audit.record(
                    viewer,
                    Audit.Action.RESULTS_KEYED,
                    visible,
                    sheet.activity().activityId());
            soon.await();
            to.addFlashAttribute("said", said(visible, sheet, stored, language));
            to.addAttribute("classId", classId);
            return "redirect:/classes/{classId}/sheets";
        }
        model.addAttribute(
                "trouble",
                words.say(language, entered instanceof Entered.Overtaken ? "sheets.overtaken" : "sheets.unreadable"));
        Sheet now = sheets.find(sheet.code()).orElse(sheet);
        show(visible, now, entered instanceof Entered.Unreadable ? typed : Map.of(), language, model);
        if (entered instanceof Entered.Unreadable unreadable) {
            model.addAttribute("unreadable", said(unreadable.why(), language));
        }
        return "work/plan/entering";
    }

    private String said(VisibleClass visible, Sheet sheet, Entered.Stored stored, Locale language) {
        long conflicting = stored.tally().conflicting();
        return conflicting > 0
                ? words.say(language, "sheets.conflict", conflicting)
                : words.say(
                        language,
                        "sheets.entered",
                        finding.pupil(visible, sheet).name(),
                        stored.answers());
    }

    private static Map<String, String> said(Map<String, Sentence> why, Locale language) {
        return why.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .in(language)));
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

    private void show(VisibleClass visible, Sheet sheet, Map<String, String> typed, Locale language, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("pupil", finding.pupil(visible, sheet));
        model.addAttribute("revision", revision(sheet));
        model.addAttribute("lines", finding.lines(sheet, typed));
        sheet.keyed()
                .ifPresent(keyed -> model.addAttribute(
                        "before",
                        words.say(language, "sheets.before", finding.name(keyed.by()), words.minute(keyed.at()))));
        model.addAttribute("unreadable", Map.of());
    }

    private static String revision(Sheet sheet) {
        return sheet.keyed().map(keyed -> keyed.at().toString()).orElse("");
    }

    private static void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("notFound", Optional.empty());
        model.addAttribute("lines", List.of());
    }
}
