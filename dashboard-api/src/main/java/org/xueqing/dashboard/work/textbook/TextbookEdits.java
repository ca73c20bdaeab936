package org.xueqing.dashboard.work.textbook;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.textbook.Place.Wanted;
import org.xueqing.ingest.textbook.LearningResources;
import org.xueqing.ingest.textbook.LearningResources.Kind;
import org.xueqing.ingest.textbook.LearningResources.Resource;
import org.xueqing.ingest.textbook.UnitNotes;

/** What teachers add to a unit: a note, links, and the word that a link goes. */
@Controller
@OpenTo(Audience.TEACHING)
class TextbookEdits {

    private static final String DONE = "done";
    private static final String TROUBLE = "trouble";

    private final ClassAccess access;
    private final Bookshelf books;
    private final UnitNotes notes;
    private final LearningResources resources;

    TextbookEdits(ClassAccess access, Bookshelf books, UnitNotes notes, LearningResources resources) {
        this.access = access;
        this.books = books;
        this.notes = notes;
        this.resources = resources;
    }

    /** A new version of the unit's note. */
    @PostMapping("/classes/{classId}/textbook/note")
    String note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            Wanted wanted,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        VisibleClass visible = TextbookPages.rostered(access.visible(viewer, classId));
        Place place = books.place(visible, wanted);
        String plain = text.strip().replace("\r\n", "\n");
        if (plain.length() > UnitNotes.LONGEST) {
            next.addFlashAttribute(TROUBLE, "textbook.note.long");
        } else {
            boolean isNew = notes.write(place.ofSchool(visible), plain, viewer.login());
            next.addFlashAttribute(DONE, isNew ? "textbook.note.saved" : "textbook.note.same");
        }
        return place.next(classId, next);
    }

    /** A link about a point of the unit. */
    @PostMapping("/classes/{classId}/textbook/link")
    String link(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            Wanted wanted,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "PAGE") Kind kind,
            RedirectAttributes next) {
        VisibleClass visible = TextbookPages.rostered(access.visible(viewer, classId));
        Place place = books.place(visible, wanted);
        Optional<URI> opened = LearningResources.address(address);
        String name = title.strip();
        boolean isOfUnit = place.points().stream().anyMatch(it -> it.id().equals(point));
        if (name.isEmpty() || name.length() > LearningResources.LONGEST_TITLE || !isOfUnit) {
            next.addFlashAttribute(TROUBLE, "textbook.link.title.wrong");
        } else if (opened.isEmpty()) {
            next.addFlashAttribute(TROUBLE, "textbook.link.address.wrong");
        } else {
            resources.add(new Resource(visible.schoolId(), point, name, opened.get(), kind), viewer.login());
            next.addFlashAttribute(DONE, "textbook.link.saved");
        }
        return place.next(classId, next);
    }

    @PostMapping("/classes/{classId}/textbook/link/withdraw")
    String withdraw(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            Wanted wanted,
            @RequestParam(defaultValue = "0") long link,
            RedirectAttributes next) {
        VisibleClass visible = TextbookPages.rostered(access.visible(viewer, classId));
        if (resources.withdraw(visible.schoolId(), link, viewer.login())) {
            next.addFlashAttribute(DONE, "textbook.link.gone");
        }
        return books.place(visible, wanted).next(classId, next);
    }
}
