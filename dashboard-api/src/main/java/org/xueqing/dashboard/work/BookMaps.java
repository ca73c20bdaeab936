package org.xueqing.dashboard.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.PageQueries.Book;
import org.xueqing.dashboard.work.PageQueries.Listed;
import org.xueqing.ingest.catalogue.BookPages;
import org.xueqing.ingest.catalogue.BookPages.Entry;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;

/** What the numbers on a book's page are about. A teacher says it once; colleagues share it, with who said what. */
@Controller
@OpenTo(Audience.TEACHING)
class BookMaps {

    private static final Set<String> EDITIONS = Set.of(Curriculum.SUJIAO_2013, "sujiao-2024");
    private static final int LAST_PAGE = 999;

    private final ClassAccess access;
    private final PointQueries points;
    private final PageQueries pages;
    private final Store store;
    private final Clock clock;
    private final Words words;

    BookMaps(ClassAccess access, PointQueries points, PageQueries pages, Store store, Clock clock, Words words) {
        this.access = access;
        this.points = points;
        this.pages = pages;
        this.store = store;
        this.clock = clock;
        this.words = words;
    }

    /** A page of a book as the form names it. */
    public record Choice(String book, String edition, String volume, int page) {
        Book asBook(Volume parsed) {
            return new Book(book, edition, parsed);
        }
    }

    @GetMapping("/books")
    String page(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = NewActivityPages.USUAL_BOOK) String book,
            @RequestParam Optional<String> edition,
            @RequestParam Optional<String> volume,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String numbers,
            Locale language,
            Model model) {
        Optional<VisibleClass> usual =
                access.classes(viewer).stream().filter(VisibleClass::isOwn).findFirst();
        Choice choice = new Choice(
                book.strip(),
                edition.filter(EDITIONS::contains)
                        .or(() -> usual.map(VisibleClass::edition))
                        .orElse(Curriculum.SUJIAO_2013),
                volume.filter(it -> PointQueries.parse(it).isPresent())
                        .or(() -> usual.map(points::volume).map(PointQueries::key))
                        .orElse("3-上"),
                page);
        Volume parsed = checked(choice);
        Book asked = choice.asBook(parsed);
        List<Listed> listed = pages.listed(asked, List.of(page));
        List<UnitOfPoints> units = points.units(choice.edition(), parsed);
        List<UnitOfPoints> shown = units.isEmpty() ? points.units(Curriculum.SUJIAO_2013, parsed) : units;
        model.addAttribute("choice", choice);
        model.addAttribute("books", pages.books());
        model.addAttribute("volumes", volumes());
        model.addAttribute("editions", new TreeSet<>(EDITIONS));
        model.addAttribute("lines", lines(page, listed, numbers));
        model.addAttribute("units", shown);
        model.addAttribute("strangers", strangers(shown, listed));
        model.addAttribute("unmapped", pages.unmapped(asked));
        model.addAttribute("history", pages.history(asked, page));
        model.addAttribute("words", words);
        return "work/books";
    }

    @PostMapping("/books")
    String map(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String book,
            @RequestParam String edition,
            @RequestParam String volume,
            @RequestParam int page,
            @RequestParam MultiValueMap<String, String> form,
            Locale language,
            RedirectAttributes next) {
        Choice choice = new Choice(book.strip(), edition, volume, page);
        Volume parsed = checked(choice);
        if (!EDITIONS.contains(edition)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an edition that nobody knows");
        }
        List<Entry> entries = entries(choice, parsed, form);
        Set<String> unknown = BookPages.unknown(
                store, entries.stream().flatMap(it -> it.points().stream()).toList());
        if (unknown.isEmpty()) {
            BookPages.Changed changed =
                    BookPages.put(store, entries, new ItemMapping.By(viewer.login(), clock.instant()));
            next.addFlashAttribute("said", words.say(language, "books.saved", changed.numbers(), changed.items()));
        } else {
            next.addFlashAttribute("trouble", words.say(language, "activity.fault.point", String.join(", ", unknown)));
        }
        next.addAttribute("book", choice.book());
        next.addAttribute("edition", edition);
        next.addAttribute("volume", volume);
        next.addAttribute("page", page);
        return "redirect:/books";
    }

    private static Volume checked(Choice choice) {
        boolean isReadable =
                choice.book().matches("[^/\\p{Cntrl}]{1,40}") && choice.page() >= 1 && choice.page() <= LAST_PAGE;
        return PointQueries.parse(choice.volume())
                .filter(volume -> isReadable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no page of a book"));
    }

    /** Numbers that stand there, and those that the teacher wants to add. */
    private static List<Listed> lines(int page, List<Listed> listed, String numbers) {
        List<Listed> lines = new ArrayList<>(listed);
        Set<String> there = listed.stream().map(Listed::number).collect(Collectors.toSet());
        Labels.read(numbers).orElse(List.of()).stream()
                .filter(number -> !there.contains(number))
                .forEach(number -> lines.add(new Listed(page, number, "", List.of())));
        return lines;
    }

    private List<Entry> entries(Choice choice, Volume volume, MultiValueMap<String, String> form) {
        BookPages.Page page = new BookPages.Page(choice.book(), choice.edition(), volume, choice.page());
        List<Listed> there = pages.listed(choice.asBook(volume), List.of(choice.page()));
        List<String> numbers = form.getOrDefault("number", List.of());
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < Math.min(numbers.size(), Labels.MOST); at++) {
            String number = numbers.get(at).strip();
            if (!number.matches("\\S{1,20}")) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no number of an item");
            }
            String itemId = there.stream()
                    .filter(it -> it.number().equals(number))
                    .map(Listed::itemId)
                    .findFirst()
                    .orElseGet(() -> page.itemId(number));
            entries.add(new Entry(page, number, itemId, points(form, at)));
        }
        return entries;
    }

    private static List<String> points(MultiValueMap<String, String> form, int at) {
        return Stream.of("first", "second", "more")
                .map(field -> form.getOrDefault(field, List.of()))
                .filter(values -> at < values.size())
                .flatMap(values -> Arrays.stream(values.get(at).strip().split(";", -1)))
                .filter(point -> !point.isEmpty())
                .distinct()
                .toList();
    }

    private static Set<String> strangers(List<UnitOfPoints> units, List<Listed> listed) {
        Set<String> strangers =
                listed.stream().flatMap(it -> it.points().stream()).collect(Collectors.toCollection(TreeSet::new));
        units.forEach(unit -> unit.points().forEach(point -> strangers.remove(point.id())));
        return strangers;
    }

    private static List<String> volumes() {
        List<String> keys = new ArrayList<>();
        for (int grade = 1; grade <= 6; grade++) {
            keys.add(PointQueries.key(new Volume(grade, Semester.FIRST)));
            keys.add(PointQueries.key(new Volume(grade, Semester.SECOND)));
        }
        return keys;
    }
}
