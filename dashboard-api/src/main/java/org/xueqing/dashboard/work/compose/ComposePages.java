package org.xueqing.dashboard.work.compose;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PaperGiving;
import org.xueqing.dashboard.work.PaperGiving.Outcome;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.dashboard.work.paper.ForecastWords;
import org.xueqing.dashboard.work.paper.PaperWords;

/** 组卷 for a class: plan, proposal, changes, and giving it. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class ComposePages {

    private final ClassAccess access;
    private final Composing composing;
    private final PaperGiving giving;
    private final ForecastTable forecasts;
    private final PointQueries points;
    private final PointList names;
    private final Words words;

    ComposePages(
            ClassAccess access,
            Composing composing,
            PaperGiving giving,
            ForecastTable forecasts,
            PointQueries points,
            PointList names,
            Words words) {
        this.access = access;
        this.composing = composing;
        this.giving = giving;
        this.forecasts = forecasts;
        this.points = points;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/papers/new")
    String fresh(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        List<UnitOfPoints> units = points.units(visible, points.volume(visible));
        return show(visible, PaperWish.usual(ofUnit(units), 0), units, language, model);
    }

    /** Everything stands in the form, so nothing is kept of what was only tried. */
    @PostMapping("/classes/{classId}/papers/new")
    String compose(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        List<UnitOfPoints> units = points.units(visible, points.volume(visible));
        Composition composition = composing.of(visible);
        PaperWish wish = changed(composition, PaperWish.read(form), form);
        said(form, model);
        show(composition, wish, language, model);
        return show(visible, wish, units, language, model);
    }

    private static void said(MultiValueMap<String, String> form, Model model) {
        Map.of("title", "paperTitle", "setting", "paperSetting", "givenOn", "paperDay")
                .forEach((field, shown) -> {
                    if (!text(form, field).isEmpty()) {
                        model.addAttribute(shown, text(form, field));
                    }
                });
    }

    private static PaperWish changed(Composition composition, PaperWish wish, MultiValueMap<String, String> form) {
        if (form.containsKey("propose")) {
            return composition.propose(wish);
        }
        if (form.containsKey("add") && wish.items().size() < PaperWish.MOST_ITEMS) {
            return composition.add(wish);
        }
        Optional<String> dropped = Optional.ofNullable(form.getFirst("drop")).filter(wish.items()::containsKey);
        Optional<String> swapped = Optional.ofNullable(form.getFirst("swap")).filter(wish.items()::containsKey);
        return dropped.map(item -> Composition.drop(wish, item))
                .or(() -> swapped.map(item -> composition.swap(wish, item)))
                .orElse(wish);
    }

    /** What was taught of the unit in which teaching goes on; of the one before where that has only begun to be planned. */
    private static List<String> ofUnit(List<UnitOfPoints> units) {
        return PointQueries.current(units)
                .filter(unit -> unit.taught() > 0)
                .or(() -> units.stream().filter(unit -> unit.taught() > 0).reduce((before, last) -> last))
                .map(unit -> unit.points().stream()
                        .filter(UnitOfPoints.Point::isTaught)
                        .map(UnitOfPoints.Point::id)
                        .toList())
                .orElse(List.of());
    }

    @PostMapping("/classes/{classId}/papers")
    String give(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            Model model,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        PaperWish wish = PaperWish.read(form);
        Outcome outcome = giving.give(visible, paper(wish, form), language);
        if (outcome instanceof Outcome.Made made) {
            forecasts.write(
                    made.activityId(),
                    visible.id(),
                    wish.seed(),
                    composing.of(visible).read(wish, language));
            next.addFlashAttribute("said", words.say(language, "compose.given"));
            next.addAttribute("classId", classId);
            next.addAttribute("activityId", made.activityId());
            return "redirect:/classes/{classId}/activities/{activityId}";
        }
        model.addAttribute("faults", ((Outcome.Refused) outcome).why());
        said(form, model);
        show(composing.of(visible), wish, language, model);
        return show(visible, wish, points.units(visible, points.volume(visible)), language, model);
    }

    private static PaperGiving.Paper paper(PaperWish wish, MultiValueMap<String, String> form) {
        return new PaperGiving.Paper(
                text(form, "form"),
                text(form, "title"),
                text(form, "setting"),
                text(form, "givenOn"),
                PaperWish.typedMarks(form),
                Levels.of(wish.items().keySet()));
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }

    private static void show(Composition composition, PaperWish wish, Locale language, Model model) {
        if (!wish.items().isEmpty()) {
            model.addAttribute("composed", composition.read(wish, language));
        }
    }

    private String show(VisibleClass visible, PaperWish wish, List<UnitOfPoints> units, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("wish", wish);
        model.addAttribute(
                "units", units.stream().filter(unit -> unit.taught() > 0).toList());
        model.addAttribute(
                "competencies",
                new TreeSet<>(names.competencies(units.stream()
                        .flatMap(unit -> unit.points().stream())
                        .filter(UnitOfPoints.Point::isTaught)
                        .map(UnitOfPoints.Point::id)
                        .toList())));
        model.addAttribute("language", language);
        model.addAttribute("say", new ForecastWords(new PaperWords(words, language), names));
        model.addAttribute("form", Forms.fresh());
        model.addAttribute("today", points.today());
        return "work/compose/new";
    }
}
