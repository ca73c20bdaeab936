package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.ingest.plan.PlanGroups;
import org.xueqing.plan.Band;

/** Who needs the same next on a point: as of now, for the teacher alone. */
@Controller
@OpenTo(Audience.TEACHING)
class GroupPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanGroups groups;
    private final PointQueries points;
    private final PlanWords words;

    GroupPages(ClassAccess access, PlanReading reading, PlanGroups groups, PointQueries points, PlanWords words) {
        this.access = access;
        this.reading = reading;
        this.groups = groups;
        this.points = points;
        this.words = words;
    }

    /** @param heading what its pupils have in common */
    public record Group(String heading, List<VisiblePupil> pupils) {
        public Group {
            pupils = List.copyOf(pupils);
        }
    }

    @GetMapping("/classes/{classId}/groups")
    String groups(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String point,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        List<Point> taught = taught(visible);
        Optional<Point> chosen = taught.stream()
                .filter(each -> each.id().equals(point))
                .findFirst()
                .or(() -> taught.stream().max(java.util.Comparator.comparing(GroupPages::taughtAt)));
        frame(visible, language, model);
        model.addAttribute("taught", taught);
        model.addAttribute("point", chosen.map(Point::id).orElse(""));
        model.addAttribute("pointName", chosen.map(it -> it.nameIn(language)).orElse(""));
        model.addAttribute("form", Forms.fresh());
        model.addAttribute(
                "groups", chosen.map(it -> groups(visible, it.id(), language)).orElse(List.of()));
        return "work/plan/groups";
    }

    private static java.time.Instant taughtAt(Point point) {
        return Optional.ofNullable(point.taughtAt()).orElse(java.time.Instant.EPOCH);
    }

    private List<Group> groups(VisibleClass visible, String point, Locale language) {
        Map<String, VisiblePupil> here = reading.here(visible);
        List<Group> groups = new ArrayList<>();
        for (Band band : this.groups.bands(reading.planned(visible), point)) {
            String heading = band.codes().isEmpty()
                    ? words.say(language, "plan.need." + band.need().name())
                    : words.say(language, "plan.need.way", words.ways(band.codes(), List.of(point), language));
            groups.add(new Group(
                    heading,
                    here.values().stream()
                            .filter(pupil -> band.students().contains(pupil.studentId()))
                            .toList()));
        }
        return groups;
    }

    private List<Point> taught(VisibleClass visible) {
        return points.units(visible, points.volume(visible)).stream()
                .flatMap(unit -> unit.points().stream())
                .filter(Point::isTaught)
                .toList();
    }

    private static void frame(VisibleClass visible, Locale language, Model model) {
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
    }
}
