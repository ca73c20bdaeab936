package org.xueqing.dashboard.work.textbook;

import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Unit;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.ingest.textbook.UnitNotes;

/** A unit of a volume in an edition. @param unit its number; 0 where the volume has no units */
record Place(Shelf shelf, Volume volume, List<Unit> units, int unit) {

    /** As an address names it; what is missing or unknown is chosen for the class. */
    record Wanted(Optional<String> edition, Optional<String> volume, Optional<Integer> unit) {}

    static String key(Volume volume) {
        return volume.grade() + "-" + volume.semester().sign();
    }

    List<KnowledgePoint> points() {
        return shelf.points(volume, unit);
    }

    UnitNotes.Unit ofSchool(VisibleClass visible) {
        return new UnitNotes.Unit(visible.schoolId(), shelf.edition(), volume, unit);
    }

    /** Shows this unit next. */
    String next(String classId, RedirectAttributes next) {
        next.addAttribute("classId", classId);
        next.addAttribute("edition", shelf.edition());
        next.addAttribute("volume", key(volume));
        next.addAttribute("unit", unit);
        return "redirect:/classes/{classId}/textbook";
    }
}
