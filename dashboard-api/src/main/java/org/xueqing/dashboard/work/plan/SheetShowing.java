package org.xueqing.dashboard.work.plan;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.plan.Entered;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.PlanSheets.Sheet;

/** What the page shows of a printed sheet that was found or entered. */
@Component
class SheetShowing {

    private final SheetFinding finding;
    private final PlanSheets sheets;
    private final Words words;

    SheetShowing(SheetFinding finding, PlanSheets sheets, Words words) {
        this.finding = finding;
        this.sheets = sheets;
        this.words = words;
    }

    /** What is stored, and what was not taken as it was typed. */
    void showAgain(
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

    String said(VisibleClass visible, Sheet sheet, Entered.Stored stored, Locale language) {
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

    void show(VisibleClass visible, Sheet sheet, Map<String, String> typed, Locale language, Model model) {
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

    static String revision(Sheet sheet) {
        return sheet.keyed().map(keyed -> keyed.at().toString()).orElse("");
    }
}
