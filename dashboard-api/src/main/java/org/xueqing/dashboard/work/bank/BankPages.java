package org.xueqing.dashboard.work.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.BankQueries.Found;
import org.xueqing.dashboard.work.bank.BankQueries.Happened;
import org.xueqing.dashboard.work.bank.BankQueries.Wanted;
import org.xueqing.dashboard.work.bank.BankSchools.School;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.ingest.bank.ItemState;
import org.xueqing.item.choice.Exposure;

/** The school's items: the list with what is wrong, and one item with its history and where it was given. */
@Controller
@OpenTo(Audience.TEACHING)
class BankPages {

    private final BankSchools schools;
    private final ClassAccess access;
    private final BankQueries queries;
    private final Givings givings;
    private final AccountNames names;
    private final ItemFrame frame;
    private final PointList points;
    private final Words words;

    BankPages(
            BankSchools schools,
            ClassAccess access,
            BankQueries queries,
            Givings givings,
            AccountNames names,
            ItemFrame frame,
            PointList points,
            Words words) {
        this.schools = schools;
        this.access = access;
        this.queries = queries;
        this.givings = givings;
        this.names = names;
        this.frame = frame;
        this.points = points;
        this.words = words;
    }

    @GetMapping("/bank")
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean flawed,
            @RequestParam(name = "class", defaultValue = "") String classId,
            Locale language,
            Model model) {
        if (schools.of(viewer).isEmpty()) {
            return "work/bank/none";
        }
        School chosen = schools.one(viewer, school);
        Exposure exposure = classId.isEmpty()
                ? Exposure.NONE
                : givings.ofClass(access.visible(viewer, classId).id());
        List<Found> found = queries.found(new Wanted(
                chosen.id(), q.strip(), state, flawed, narrowed(point, unit).orElse(null)));
        model.addAttribute("school", chosen);
        model.addAttribute("schools", schools.of(viewer));
        model.addAttribute(
                "lines",
                found.stream()
                        .map(one -> BankLine.of(one, exposure, points, words, language))
                        .toList());
        model.addAttribute("most", BankQueries.MOST);
        model.addAttribute("states", ItemState.values());
        model.addAttribute("units", points.units());
        model.addAttribute("allPoints", points.points());
        model.addAttribute("classes", classes(viewer, chosen, language));
        return "work/bank/list";
    }

    /** A point that nobody knows narrows to nothing. */
    private Optional<List<String>> narrowed(String point, String unit) {
        if (!point.isBlank()) {
            return Optional.of(points.id(point).map(List::of).orElse(List.of()));
        }
        return unit.isEmpty() ? Optional.empty() : Optional.of(points.ofUnit(unit));
    }

    @GetMapping("/bank/new")
    String fresh(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            Locale language,
            Model model) {
        return frame.fresh(schools.one(viewer, school), ItemForm.EMPTY, language, model);
    }

    @GetMapping("/bank/items")
    String item(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String id,
            Locale language,
            Model model) {
        Found found = queries.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        School school = schools.one(viewer, found.item().schoolId());
        model.addAttribute("line", BankLine.of(found, Exposure.NONE, points, words, language));
        model.addAttribute("history", history(id));
        model.addAttribute("exposures", exposures(viewer, school, found, language));
        model.addAttribute("words", words);
        return frame.edited(school, found.item(), ItemForm.of(found.item()), language, model);
    }

    private List<Happened> history(String id) {
        return queries.history(id).stream()
                .map(it -> new Happened(
                        it.version(),
                        it.state(),
                        it.reason(),
                        it.by().isEmpty() ? "" : names.of(it.by()),
                        it.at(),
                        it.stem(),
                        it.answer()))
                .toList();
    }

    /** A class and how often it was given an item, or one with its numbers. */
    public record ClassUses(String name, Exposure.Uses uses) {}

    private List<ClassUses> exposures(Viewer viewer, School school, Found found, Locale language) {
        return schools.classes(viewer).stream()
                .filter(it -> it.schoolId().equals(school.id()))
                .map(it -> new ClassUses(
                        it.name().in(language), givings.ofClass(it.id()).of(BankLine.candidate(found.item()))))
                .filter(it -> it.uses().times() > 0)
                .toList();
    }

    /** A class to choose. */
    public record ClassChoice(String id, String name) {}

    private List<ClassChoice> classes(Viewer viewer, School school, Locale language) {
        return schools.classes(viewer).stream()
                .filter(it -> it.schoolId().equals(school.id()))
                .filter(VisibleClass::showsPupils)
                .map(it -> new ClassChoice(it.id(), it.name().in(language)))
                .toList();
    }
}
