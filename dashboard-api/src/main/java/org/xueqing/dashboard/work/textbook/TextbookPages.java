package org.xueqing.dashboard.work.textbook;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.work.textbook.Place.Wanted;
import org.xueqing.ingest.textbook.LearningResources;
import org.xueqing.ingest.textbook.UnitNotes;

/** The living textbook of a class: unit by unit, in one edition or the other. */
@Controller
@OpenTo(Audience.TEACHING)
class TextbookPages {

    private final ClassAccess access;
    private final Bookshelf books;
    private final UnitReading reading;
    private final TextbookQueries queries;
    private final TimeWords.Of times;

    TextbookPages(
            ClassAccess access, Bookshelf books, UnitReading reading, TextbookQueries queries, TimeWords.Of times) {
        this.access = access;
        this.books = books;
        this.reading = reading;
        this.queries = queries;
        this.times = times;
    }

    @GetMapping("/classes/{classId}/textbook")
    String unit(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            Wanted wanted,
            Locale language,
            Model model) {
        VisibleClass visible = rostered(access.visible(viewer, classId));
        Place place = books.place(visible, wanted);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("edition", place.shelf().edition());
        model.addAttribute("editions", books.editions(place.volume()));
        model.addAttribute("volume", Place.key(place.volume()));
        model.addAttribute("volumes", Bookshelf.volumes(place.volume()));
        model.addAttribute("units", place.units());
        model.addAttribute("shares", reading.shares(visible, place));
        model.addAttribute("unit", place.unit());
        model.addAttribute("points", reading.points(visible, place, language));
        model.addAttribute("notes", queries.notes(place.ofSchool(visible)));
        model.addAttribute("longestNote", UnitNotes.LONGEST);
        model.addAttribute("longestTitle", LearningResources.LONGEST_TITLE);
        model.addAttribute("times", times.now(language));
        return "work/textbook";
    }

    static VisibleClass rostered(VisibleClass visible) {
        if (visible.isUnassigned()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visible;
    }
}
