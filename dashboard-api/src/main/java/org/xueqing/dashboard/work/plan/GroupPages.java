package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.account.SessionRules;
import org.xueqing.dashboard.push.PositionQueries;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.ingest.plan.PlanGroups;
import org.xueqing.plan.Band;
import org.xueqing.plan.Settled;

/** Who needs the same next on a point, for the teacher alone: the open page follows the answers. */
@Controller
@OpenTo(Audience.TEACHING)
class GroupPages {

    private final ClassAccess access;
    private final PlanReading reading;
    private final PlanGroups groups;
    private final PointQueries points;
    private final PlanWords words;
    private final MoveWords moves;
    private final ClassPupils pupils;
    private final PositionQueries positions;
    private final Audit audit;

    GroupPages(
            ClassAccess access,
            PlanReading reading,
            PlanGroups groups,
            PointQueries points,
            PlanWords words,
            MoveWords moves,
            ClassPupils pupils,
            PositionQueries positions,
            Audit audit) {
        this.access = access;
        this.reading = reading;
        this.groups = groups;
        this.points = points;
        this.words = words;
        this.moves = moves;
        this.pupils = pupils;
        this.positions = positions;
        this.audit = audit;
    }

    /**
     * @param heading what its pupils have in common
     * @param moved by pupil, since when and why those are here who were elsewhere before
     */
    public record Group(String heading, List<VisiblePupil> pupils, Map<String, String> moved) {
        public Group {
            pupils = List.copyOf(pupils);
            moved = Map.copyOf(moved);
        }
    }

    @GetMapping("/classes/{classId}/groups")
    String groups(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String point,
            @RequestHeader(name = SessionRules.BY_ITSELF, defaultValue = "") String byItself,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        // Before anything is read: what comes in meanwhile is told again.
        model.addAttribute("since", positions.now());
        List<Point> taught = taught(visible);
        Optional<Point> chosen = taught.stream()
                .filter(each -> each.id().equals(point))
                .findFirst()
                .or(() -> taught.stream().max(java.util.Comparator.comparing(GroupPages::taughtAt)));
        note(viewer, visible, chosen.map(Point::id).orElse(""), !byItself.isEmpty());
        frame(visible, language, model);
        model.addAttribute("taught", taught);
        model.addAttribute("point", chosen.map(Point::id).orElse(""));
        model.addAttribute("pointName", chosen.map(it -> it.nameIn(language)).orElse(""));
        model.addAttribute("form", Forms.fresh());
        model.addAttribute(
                "groups", chosen.map(it -> groups(visible, it.id(), language)).orElse(List.of()));
        return "work/plan/groups";
    }

    /** A page that reads itself again is one look with its stream. */
    private void note(Viewer viewer, VisibleClass visible, String point, boolean isByItself) {
        if (isByItself) {
            pupils.followed(visible);
        } else {
            audit.record(viewer, Audit.Action.READ_CLASS, visible, "groups " + point);
        }
    }

    private static java.time.Instant taughtAt(Point point) {
        return Optional.ofNullable(point.taughtAt()).orElse(java.time.Instant.EPOCH);
    }

    private List<Group> groups(VisibleClass visible, String point, Locale language) {
        Map<String, VisiblePupil> here = reading.here(visible);
        List<Group> groups = new ArrayList<>();
        PlanGroups.Groups now = this.groups.groups(reading.planned(visible), point);
        Map<String, String> moved = moved(now.moves(), language);
        for (Band band : now.bands()) {
            String heading = band.codes().isEmpty()
                    ? words.say(language, "plan.need." + band.need().name())
                    : words.say(language, "plan.need.way", words.ways(band.codes(), List.of(point), language));
            groups.add(new Group(
                    heading,
                    here.values().stream()
                            .filter(pupil -> band.students().contains(pupil.studentId()))
                            .toList(),
                    band.codes().isEmpty() ? moved : Map.of()));
        }
        return groups;
    }

    private Map<String, String> moved(Map<String, Settled.Move> all, Locale language) {
        Map<String, String> said = new HashMap<>();
        all.forEach((pupil, move) -> moves.say(move, language).ifPresent(words -> said.put(pupil, words)));
        return said;
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
