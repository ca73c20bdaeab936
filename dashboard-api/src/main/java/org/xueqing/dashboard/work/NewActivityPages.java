package org.xueqing.dashboard.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Draft.DraftItem;
import org.xueqing.dashboard.work.Draft.Fault;
import org.xueqing.dashboard.work.PageQueries.Book;
import org.xueqing.dashboard.work.PageQueries.Listed;
import org.xueqing.ingest.activity.Given;

/** A new assignment or paper: first where its items come from, then what they are about and who gets it. */
@Controller
@OpenTo(Audience.TEACHING)
class NewActivityPages {

    static final String USUAL_BOOK = "补充习题";

    private static final int LEAST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final ClassAccess access;
    private final PointQueries points;
    private final PageQueries pages;
    private final NewActivity activities;
    private final GradeSpread spread;
    private final Words words;

    NewActivityPages(
            ClassAccess access,
            PointQueries points,
            PageQueries pages,
            NewActivity activities,
            GradeSpread spread,
            Words words) {
        this.access = access;
        this.points = points;
        this.pages = pages;
        this.activities = activities;
        this.spread = spread;
        this.words = words;
    }

    /** Without a source asks for one; with one shows its items. */
    @GetMapping("/classes/{classId}/activities/new")
    String fresh(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam Optional<String> volume,
            @RequestParam(defaultValue = "") String book,
            @RequestParam(name = "pages", defaultValue = "") String pageNumbers,
            @RequestParam(defaultValue = "") String labels,
            @RequestParam(defaultValue = "") List<String> items,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Volume chosen = volume.flatMap(PointQueries::parse).orElseGet(() -> points.volume(visible));
        frame(visible, chosen, language, model);
        model.addAttribute("book", book.isBlank() ? USUAL_BOOK : book.strip());
        model.addAttribute("pages", pageNumbers);
        model.addAttribute("labels", labels);
        if (!items.isEmpty()) {
            return form(visible, ofBank(visible, items).offeredTo(visible), List.of(), model, language);
        }
        if (pageNumbers.isBlank() && labels.isBlank()) {
            return "work/source";
        }
        Optional<Draft> draft =
                draft(visible, chosen, book.isBlank() ? USUAL_BOOK : book.strip(), pageNumbers, labels, language);
        if (draft.isEmpty()) {
            model.addAttribute("faults", List.of(words.say(language, "activity.fault.source", Labels.MOST)));
            return "work/source";
        }
        return form(visible, draft.get().offeredTo(visible), List.of(), model, language);
    }

    @PostMapping("/classes/{classId}/activities")
    String give(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            Model model,
            RedirectAttributes next) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Draft draft = Draft.read(form);
        String activityId = NewActivity.id(draft);
        Volume volume = Optional.ofNullable(form.getFirst("volume"))
                .flatMap(PointQueries::parse)
                .orElseGet(() -> points.volume(visible));
        refuseForeign(visible, draft);
        frame(visible, volume, language, model);
        List<String> complaints = complaints(visible, draft, language);
        if (!complaints.isEmpty()) {
            return form(visible, draft, complaints, model, language);
        }
        boolean isPractice = !draft.setting().equals("TEST");
        if (isPractice
                && !"yes".equals(form.getFirst("nevertheless"))
                && spread.looksLikeExam(visible, draft.classes().size())) {
            model.addAttribute("looksLikeExam", true);
            return form(visible, draft, List.of(), model, language);
        }
        Given given = activities.give(visible, draft, volume, overriding(viewer, draft));
        if (given instanceof Given.Refused refused) {
            model.addAttribute("isExamRefused", true);
            return form(visible, draft, List.of(refused.why().in(language)), model, language);
        }
        next.addFlashAttribute("said", words.say(language, "activity.given"));
        next.addAttribute("classId", classId);
        next.addAttribute("activityId", activityId);
        return "redirect:/classes/{classId}/activities/{activityId}";
    }

    /** Of items that nobody has nothing is shown. */
    private Draft ofBank(VisibleClass visible, List<String> items) {
        Map<String, BigDecimal> fullMarks = new LinkedHashMap<>();
        activities
                .ofBank(visible, items.stream().limit(Labels.MOST).toList())
                .forEach((id, found) -> fullMarks.put(id, found.content().fullMarks()));
        return Draft.ofItems(Forms.fresh().toString(), points.today().toString(), visible.id(), fullMarks);
    }

    private static Optional<String> overriding(Viewer viewer, Draft draft) {
        return viewer.role() == Role.ADMIN && !draft.reason().isEmpty()
                ? Optional.of(draft.reason())
                : Optional.empty();
    }

    private List<String> complaints(VisibleClass visible, Draft draft, Locale language) {
        List<Fault> faults = new ArrayList<>(draft.faults(visible));
        activities.withdrawn(visible, draft).forEach(label -> faults.add(Fault.of("activity.fault.withdrawn", label)));
        activities.unknownPoints(draft).forEach(point -> faults.add(Fault.of("activity.fault.point", point)));
        int reason = draft.reason().length();
        if (reason > 0 && (reason < LEAST_REASON || reason > LONGEST_REASON)) {
            faults.add(Fault.of("activity.fault.reason", LEAST_REASON, LONGEST_REASON));
        }
        return faults.stream()
                .map(fault -> words.say(language, fault.key(), fault.arguments().toArray()))
                .toList();
    }

    private void refuseForeign(VisibleClass visible, Draft draft) {
        Set<String> own = siblings(visible).stream().map(VisibleClass::id).collect(Collectors.toSet());
        boolean areReadable = draft.items().stream()
                .allMatch(item -> !item.isFromBook()
                        || (item.page().matches("[1-9]\\d{0,2}")
                                && item.number().matches("\\S{1,20}")
                                && draft.book().matches("[^/\\p{Cntrl}]{1,40}")));
        if (!own.containsAll(draft.classes()) || !areReadable) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Own classes of the same school, grade and edition. */
    private List<VisibleClass> siblings(VisibleClass visible) {
        return access.classes(visible.viewer()).stream()
                .filter(VisibleClass::isOwn)
                .filter(other -> other.schoolId().equals(visible.schoolId())
                        && other.name().grade() == visible.name().grade()
                        && other.edition().equals(visible.edition()))
                .toList();
    }

    private Optional<Draft> draft(
            VisibleClass visible, Volume volume, String book, String pageNumbers, String labels, Locale language) {
        String token = Forms.fresh().toString();
        LocalDate today = points.today();
        Optional<List<String>> numbers = Labels.read(labels);
        if (pageNumbers.isBlank()) {
            return numbers.filter(it -> !it.isEmpty())
                    .map(it -> Draft.ofLabels(token, today.toString(), visible.id(), it));
        }
        Optional<List<Integer>> wanted = Labels.pages(pageNumbers);
        if (wanted.isEmpty() || numbers.isEmpty() || !book.matches("[^/\\p{Cntrl}]{1,40}")) {
            return Optional.empty();
        }
        List<Listed> listed = listed(new Book(book, visible.edition(), volume), wanted.get(), numbers.get());
        return Optional.of(listed)
                .filter(it -> !it.isEmpty() && it.size() <= Labels.MOST)
                .map(it -> Draft.ofPages(token, today.toString(), visible.id(), book, it)
                        .titled(words.say(language, "activity.title.book", book, pageNumbers.strip())));
    }

    /** What stands on the pages; a page without any number gets those that the teacher named. */
    private List<Listed> listed(Book book, List<Integer> wanted, List<String> numbers) {
        List<Listed> known = pages.listed(book, wanted);
        List<Listed> all = new ArrayList<>();
        for (int page : wanted) {
            List<Listed> ofPage = known.stream().filter(it -> it.page() == page).toList();
            all.addAll(ofPage.stream()
                    .filter(it -> numbers.isEmpty() || numbers.contains(it.number()))
                    .toList());
            Set<String> there = ofPage.stream().map(Listed::number).collect(Collectors.toCollection(TreeSet::new));
            numbers.stream()
                    .filter(number -> !there.contains(number) && (wanted.size() == 1 || ofPage.isEmpty()))
                    .forEach(number -> all.add(new Listed(page, number, "", List.of())));
        }
        return all;
    }

    private void frame(VisibleClass visible, Volume volume, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("volume", PointQueries.key(volume));
        model.addAttribute("units", points.units(visible, volume));
        model.addAttribute("books", pages.books());
        model.addAttribute("faults", List.of());
        model.addAttribute("isAdmin", visible.viewer().role() == Role.ADMIN);
    }

    private String form(VisibleClass visible, Draft draft, List<String> faults, Model model, Locale language) {
        model.addAttribute("draft", draft);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "siblings",
                siblings(visible).stream()
                        .map(other -> new Sibling(other.id(), other.name().in(language)))
                        .toList());
        Set<String> shown = draft.items().stream().map(DraftItem::first).collect(Collectors.toCollection(TreeSet::new));
        draft.items().forEach(item -> shown.add(item.second()));
        model.addAttribute("strangers", strangers(model, shown));
        model.addAttribute("ofBank", activities.ofBank(visible, NewActivity.idsOfBank(draft)));
        return "work/new";
    }

    /** Points of other volumes that the bank says an item is about. */
    private static Set<String> strangers(Model model, Set<String> shown) {
        Set<String> strangers = new TreeSet<>(shown);
        strangers.remove("");
        if (model.getAttribute("units") instanceof List<?> units) {
            units.forEach(unit -> ((UnitOfPoints) unit).points().forEach(point -> strangers.remove(point.id())));
        }
        return strangers;
    }

    /** A class that may get it too. */
    public record Sibling(String id, String name) {}
}
