package org.xueqing.dashboard.work.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xueqing.dashboard.work.bank.BankSchools.School;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;

/** What the form of an item shows, be it new, edited, or not accepted. */
@Component
class ItemFrame {

    private static final int POINTS_SHOWN = 3;

    private final PointList points;

    ItemFrame(PointList points) {
        this.points = points;
    }

    String fresh(School school, ItemForm form, Locale language, Model model) {
        model.addAttribute("form", UUID.randomUUID().toString());
        return shown(school, form, "", language, model);
    }

    String edited(School school, BankItem item, ItemForm form, Locale language, Model model) {
        model.addAttribute("form", UUID.randomUUID().toString());
        model.addAttribute("item", item);
        return shown(school, form, "", language, model);
    }

    String shown(School school, ItemForm form, String typed, Locale language, Model model) {
        model.addAttribute("school", school);
        model.addAttribute("draft", form);
        model.addAttribute("chosenPoints", chosen(form));
        model.addAttribute("allPoints", points.points());
        model.addAttribute("kinds", AnswerKind.values());
        model.addAttribute("notations", Notation.values());
        model.addAttribute("demands", Arrays.asList(Demand.values()));
        model.addAttribute("preview", Preview.of(form, typed, points, language));
        return "work/bank/item";
    }

    /** By name, as many as there are and some empty places. */
    private List<String> chosen(ItemForm form) {
        List<String> names = form.knowledgePoints().stream()
                .map(point -> points.name(point, Locale.SIMPLIFIED_CHINESE))
                .toList();
        return Stream.concat(names.stream(), Stream.generate(() -> ""))
                .limit(Math.max(POINTS_SHOWN, names.size()))
                .toList();
    }
}
