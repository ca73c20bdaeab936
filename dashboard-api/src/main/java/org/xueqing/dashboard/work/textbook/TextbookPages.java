package org.xueqing.dashboard.work.textbook;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Unit;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.ingest.textbook.LearningResources;
import org.xueqing.ingest.textbook.LearningResources.Kind;
import org.xueqing.ingest.textbook.UnitNotes;

/** The living textbook of a class: unit by unit, in one edition or the other. */
@Controller
@OpenTo(Audience.TEACHING)
class TextbookPages {

    private static final int SPRING_FROM = 2;
    private static final int SPRING_TO = 7;

    private final ClassAccess access;
    private final UnitReading reading;
    private final TextbookQueries queries;
    private final UnitNotes notes;
    private final LearningResources resources;
    private final Curriculum curriculum;
    private final TimeWords.Of times;
    private final Clock clock;
    private final ZoneId zone;

    TextbookPages(
            ClassAccess access,
            UnitReading reading,
            TextbookQueries queries,
            UnitNotes notes,
            LearningResources resources,
            Curriculum curriculum,
            TimeWords.Of times,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.reading = reading;
        this.queries = queries;
        this.notes = notes;
        this.resources = resources;
        this.curriculum = curriculum;
        this.times = times;
        this.clock = clock;
        this.zone = zone;
    }

    /** A place in an edition, as addresses name it. */
    private record Place(Shelf shelf, Volume volume, List<Unit> units, int unit) {
        boolean has(int number) {
            return units.stream().anyMatch(it -> it.number() == number);
        }
    }

    @GetMapping("/classes/{classId}/textbook")
    String unit(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String volume,
            @RequestParam(defaultValue = "0") int unit,
            Locale language,
            Model model) {
        VisibleClass visible = rostered(access.visible(viewer, classId));
        Place place = place(visible, edition, volume, unit);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("edition", place.shelf().edition());
        model.addAttribute("editions", editions(place.volume()));
        model.addAttribute("volume", key(place.volume()));
        model.addAttribute("volumes", volumes(place.volume()));
        model.addAttribute("units", place.units());
        model.addAttribute("shares", reading.shares(visible, place.shelf(), place.volume()));
        model.addAttribute("unit", place.unit());
        model.addAttribute("points", reading.points(visible, place.shelf(), place.volume(), place.unit(), language));
        model.addAttribute("notes", queries.notes(ofSchool(visible, place)));
        model.addAttribute("longestNote", UnitNotes.LONGEST);
        model.addAttribute("longestTitle", LearningResources.LONGEST_TITLE);
        model.addAttribute("times", times.now(language));
        return "work/textbook";
    }

    /** A new version of the unit's note. */
    @PostMapping("/classes/{classId}/textbook/note")
    String note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String volume,
            @RequestParam(defaultValue = "0") int unit,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        VisibleClass visible = rostered(access.visible(viewer, classId));
        Place place = place(visible, edition, volume, unit);
        String plain = text.strip().replace("\r\n", "\n");
        if (plain.length() > UnitNotes.LONGEST) {
            next.addFlashAttribute("trouble", "textbook.note.long");
        } else {
            boolean isNew = notes.write(ofSchool(visible, place), plain, viewer.login());
            next.addFlashAttribute("done", isNew ? "textbook.note.saved" : "textbook.note.same");
        }
        return back(next, classId, place);
    }

    /** A link about a point of the unit. */
    @PostMapping("/classes/{classId}/textbook/link")
    String link(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String volume,
            @RequestParam(defaultValue = "0") int unit,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "PAGE") Kind kind,
            RedirectAttributes next) {
        VisibleClass visible = rostered(access.visible(viewer, classId));
        Place place = place(visible, edition, volume, unit);
        Optional<URI> opened = LearningResources.address(address);
        String name = title.strip();
        boolean isOfUnit = place.shelf().points(place.volume(), place.unit()).stream()
                .anyMatch(it -> it.id().equals(point));
        if (name.isEmpty() || name.length() > LearningResources.LONGEST_TITLE || !isOfUnit) {
            next.addFlashAttribute("trouble", "textbook.link.title.wrong");
        } else if (opened.isEmpty()) {
            next.addFlashAttribute("trouble", "textbook.link.address.wrong");
        } else {
            resources.add(
                    new LearningResources.Resource(visible.schoolId(), point, name, opened.get(), kind),
                    viewer.login());
            next.addFlashAttribute("done", "textbook.link.saved");
        }
        return back(next, classId, place);
    }

    @PostMapping("/classes/{classId}/textbook/link/withdraw")
    String withdraw(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String volume,
            @RequestParam(defaultValue = "0") int unit,
            @RequestParam(defaultValue = "0") long link,
            RedirectAttributes next) {
        VisibleClass visible = rostered(access.visible(viewer, classId));
        if (resources.withdraw(visible.schoolId(), link, viewer.login())) {
            next.addFlashAttribute("done", "textbook.link.gone");
        }
        return back(next, classId, place(visible, edition, volume, unit));
    }

    /** What is asked for where it exists; else the class's own edition, this term's volume, the first unit. */
    private Place place(VisibleClass visible, String edition, String volume, int unit) {
        Volume chosen = volume(visible, volume);
        String known = curriculum.editions().contains(edition) ? edition : visible.edition();
        Shelf shelf = new Shelf(curriculum, known);
        if (shelf.units(chosen).isEmpty()) {
            shelf = new Shelf(curriculum, Curriculum.SUJIAO_2013);
        }
        List<Unit> units = shelf.units(chosen);
        Place place = new Place(shelf, chosen, units, unit);
        return place.has(unit)
                ? place
                : new Place(
                        shelf, chosen, units, units.isEmpty() ? 0 : units.get(0).number());
    }

    private Volume volume(VisibleClass visible, String text) {
        int month = LocalDate.ofInstant(clock.instant(), zone).getMonthValue();
        Semester now = month >= SPRING_FROM && month <= SPRING_TO ? Semester.SECOND : Semester.FIRST;
        return text.matches("[1-6]-[上下]")
                ? new Volume(
                        text.charAt(0) - '0', Semester.ofSign(text.substring(2)).orElseThrow())
                : new Volume(visible.name().grade(), now);
    }

    static String key(Volume volume) {
        return volume.grade() + "-" + volume.semester().sign();
    }

    private List<String> editions(Volume volume) {
        return curriculum.editions().stream()
                .filter(edition -> !new Shelf(curriculum, edition).units(volume).isEmpty())
                .toList();
    }

    private static List<String> volumes(Volume around) {
        return Stream.of(around.grade() - 1, around.grade(), around.grade() + 1)
                .filter(grade -> grade >= 1 && grade <= 6)
                .flatMap(grade -> Stream.of(Semester.values()).map(half -> key(new Volume(grade, half))))
                .toList();
    }

    private static UnitNotes.Unit ofSchool(VisibleClass visible, Place place) {
        return new UnitNotes.Unit(visible.schoolId(), place.shelf().edition(), place.volume(), place.unit());
    }

    private static VisibleClass rostered(VisibleClass visible) {
        if (visible.isUnassigned()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visible;
    }

    private static String back(RedirectAttributes next, String classId, Place place) {
        next.addAttribute("classId", classId);
        next.addAttribute("edition", place.shelf().edition());
        next.addAttribute("volume", key(place.volume()));
        next.addAttribute("unit", place.unit());
        return "redirect:/classes/{classId}/textbook";
    }
}
