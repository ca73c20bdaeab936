package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlannedClass;
import org.xueqing.plan.Band;
import org.xueqing.plan.Pair;

/** Who needs the same next on a point, and who may explain something to each other: as of now, for the teacher alone. */
@Controller
@OpenTo(Audience.TEACHING)
class GroupPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final PlanDesk desk;
    private final PointQueries points;
    private final PlanWords words;

    GroupPages(ClassAccess access, ClassPupils pupils, PlanDesk desk, PointQueries points, PlanWords words) {
        this.access = access;
        this.pupils = pupils;
        this.desk = desk;
        this.points = points;
        this.words = words;
    }

    /** @param heading what its pupils have in common */
    public record Group(String heading, List<VisiblePupil> pupils) {
        public Group {
            pupils = List.copyOf(pupils);
        }
    }

    /** Two pupils, and what each explains. */
    public record Couple(VisiblePupil one, String oneExplains, VisiblePupil other, String otherExplains) {}

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
        Map<String, VisiblePupil> here = here(visible);
        List<Group> groups = new ArrayList<>();
        for (Band band : desk.bands(planned(visible, here), point)) {
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

    @GetMapping("/classes/{classId}/pairs")
    String pairs(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Map<String, VisiblePupil> here = here(visible);
        List<Couple> couples = new ArrayList<>();
        Set<String> paired = new HashSet<>();
        for (Pair pair : desk.pairs(planned(visible, here))) {
            VisiblePupil one = here.get(pair.one());
            VisiblePupil other = here.get(pair.other());
            if (one != null && other != null) {
                couples.add(new Couple(
                        one,
                        words.point(pair.oneExplains(), language),
                        other,
                        words.point(pair.otherExplains(), language)));
                paired.addAll(List.of(pair.one(), pair.other()));
            }
        }
        frame(visible, language, model);
        model.addAttribute("couples", couples);
        model.addAttribute(
                "alone",
                here.values().stream()
                        .filter(pupil -> !paired.contains(pupil.studentId()))
                        .map(VisiblePupil::name)
                        .toList());
        return "work/plan/pairs";
    }

    private Map<String, VisiblePupil> here(VisibleClass visible) {
        Map<String, VisiblePupil> here = new LinkedHashMap<>();
        pupils.all(visible).forEach(pupil -> here.put(pupil.studentId(), pupil));
        return here;
    }

    private PlannedClass planned(VisibleClass visible, Map<String, VisiblePupil> here) {
        return new PlannedClass(
                visible.id(),
                visible.schoolId(),
                points.volume(visible),
                here.values().stream()
                        .map(pupil -> new PlannedClass.Member(pupil.studentId(), pupil.showsWork()))
                        .toList());
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
