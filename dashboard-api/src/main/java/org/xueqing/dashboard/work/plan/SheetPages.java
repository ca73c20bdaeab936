package org.xueqing.dashboard.work.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.xueqing.ingest.plan.Entered;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.PlanSheets.Sheet;
import org.xueqing.ingest.plan.SheetKeying;

/** A printed sheet, found again by its code and entered as it was written. */
@Controller
@OpenTo(Audience.TEACHING)
class SheetPages {

    private static final String TYPED = "item:";

    private final ClassAccess access;
    private final SheetFinding finding;
    private final PlanSheets sheets;
    private final SheetKeying keying;
    private final SoonReadable soon;
    private final Audit audit;
    private final Words words;

    SheetPages(
            ClassAccess access,
            SheetFinding finding,
            PlanSheets sheets,
            SheetKeying keying,
            SoonReadable soon,
            Audit audit,
            Words words) {
        this.access = access;
        this.finding = finding;
        this.sheets = sheets;
        this.keying = keying;
        this.soon = soon;
        this.audit = audit;
        this.words = words;
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
                revision.equals(revision(sheet)) ? keying.enter(sheet, typed, viewer.login()) : new Entered.Overtaken();
        if (entered instanceof Entered.Stored stored) {
            audit.record(
                    viewer,
                    Audit.Action.RESULTS_KEYED,
                    visible,
                    sheet.activity().activityId());
            soon.await();
            if (stored.notTaken().isEmpty()) {
                to.addFlashAttribute("said", said(visible, sheet, stored, language));
                to.addAttribute("classId", classId);
                return "redirect:/classes/{classId}/sheets";
            }
        }
        showAgain(visible, sheet, entered, typed, language, model);
        return "work/plan/entering";
    }

    /** What is stored, and what was not taken as it was typed. */
    private void showAgain(
            VisibleClass visible,
            Sheet sheet,
            Entered entered,
            Map<String, String> typed,
            Locale language,
            Model model) {
        Sheet now = sheets.find(sheet.code()).orElse(sheet);
        if (entered instanceof Entered.Stored stored) {
            Map<String, String> why = said(stored.notTaken(), language);
            model.addAttribute("trouble", notTaken(stored, why, language));
            show(visible, now, typed, language, model);
            model.addAttribute("unreadable", why);
        } else {
            model.addAttribute("trouble", words.say(language, "sheets.overtaken"));
            show(visible, now, Map.of(), language, model);
        }
    }

    private String notTaken(Entered.Stored stored, Map<String, String> why, Locale language) {
        return words.say(
                language,
                "sheets.unreadable",
                stored.answers(),
                String.join(words.say(language, "plan.list"), why.keySet()));
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
        Map<String, String> said =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(label -> label));
        why.forEach((label, sentence) -> said.put(label, sentence.in(language)));
        return said;
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
