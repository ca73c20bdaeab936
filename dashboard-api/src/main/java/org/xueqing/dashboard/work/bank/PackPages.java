package org.xueqing.dashboard.work.bank;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.textbook.LearningPacks;
import org.xueqing.ingest.textbook.LearningPacks.Pack;
import org.xueqing.ingest.textbook.LearningPacks.Subject;
import org.xueqing.ingest.textbook.LearningResources;
import org.xueqing.ingest.textbook.LearningResources.Kind;

/** 线上学习包 of a class: a link to look at first, then items of a point or a unit on the screen. */
@Controller
@OpenTo(Audience.TEACHING)
class PackPages {

    private static final int MOST_ITEMS = 20;

    private final ClassAccess access;
    private final PackDesk desk;
    private final LearningPacks packs;
    private final PackQueries queries;
    private final PointList points;
    private final PointQueries volumes;
    private final Words words;

    PackPages(
            ClassAccess access,
            PackDesk desk,
            LearningPacks packs,
            PackQueries queries,
            PointList points,
            PointQueries volumes,
            Words words) {
        this.access = access;
        this.desk = desk;
        this.packs = packs;
        this.queries = queries;
        this.points = points;
        this.volumes = volumes;
        this.words = words;
    }

    @GetMapping("/classes/{classId}/packs")
    String packs(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "0") int unit,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute(
                "point",
                points.id(point)
                        .map(id -> points.name(id, Locale.SIMPLIFIED_CHINESE))
                        .orElse(""));
        model.addAttribute("allPoints", points.points());
        model.addAttribute("units", volumes.units(visible, volumes.volume(visible)));
        model.addAttribute("unit", unit);
        model.addAttribute("packs", queries.given(visible));
        model.addAttribute("form", Forms.fresh());
        model.addAttribute("longestTitle", LearningResources.LONGEST_TITLE);
        model.addAttribute("mostItems", MOST_ITEMS);
        model.addAttribute("words", words);
        return "work/bank/packs";
    }

    /** Sent twice it is one pack. */
    @PostMapping("/classes/{classId}/packs")
    String give(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "0") int unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "VIDEO") Kind kind,
            @RequestParam(defaultValue = "5") int count,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        UUID token = Forms.token(form);
        Optional<Subject> about = subject(visible, unit, point);
        Optional<URI> opened = LearningPacks.address(address);
        String name = title.strip();
        String trouble = "";
        if (about.isEmpty()) {
            trouble = "packs.wrong.point";
        } else if (name.isEmpty() || name.length() > LearningResources.LONGEST_TITLE) {
            trouble = "packs.wrong.title";
        } else if (opened.isEmpty()) {
            trouble = "packs.wrong.address";
        } else {
            Pack pack = new Pack("pack-" + token, visible.id(), about.get(), name, opened.get(), kind);
            boolean isGiven = desk.give(visible, token, pack, Math.max(1, Math.min(MOST_ITEMS, count)));
            trouble = isGiven ? "" : "packs.wrong.items";
        }
        next.addFlashAttribute(
                trouble.isEmpty() ? "said" : "trouble",
                words.say(language, trouble.isEmpty() ? "packs.given" : trouble, LearningResources.LONGEST_TITLE));
        return page(visible, next);
    }

    /** A unit of the volume that the class is in, else a point. @param unit its number; 0 for none */
    private Optional<Subject> subject(VisibleClass visible, int unit, String point) {
        if (unit == 0) {
            return points.id(point).map(Subject::ofPoint);
        }
        return volumes.units(visible, volumes.volume(visible)).stream()
                .filter(each -> each.number() == unit)
                .map(each -> new Subject(
                        Optional.of((each.number() + " " + each.title()).strip()),
                        each.points().stream().map(UnitOfPoints.Point::id).toList()))
                .findFirst();
    }

    @PostMapping("/classes/{classId}/packs/withdraw")
    String withdraw(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String pack,
            Locale language,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        if (packs.withdraw(visible.id(), pack)) {
            next.addFlashAttribute("said", words.say(language, "packs.gone"));
        }
        return page(visible, next);
    }

    private static String page(VisibleClass visible, RedirectAttributes next) {
        next.addAttribute("classId", visible.id());
        return "redirect:/classes/{classId}/packs";
    }
}
