package org.xueqing.dashboard.work.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Words;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.choice.Choice;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;

/** Draws a list of items for a class: from the bank and from families, nothing that the class has seen lately. */
@Controller
@OpenTo(Audience.TEACHING)
class DrawPages {

    private static final int MOST = 40;
    private static final int LONGEST_DAYS = 730;

    private final ClassAccess access;
    private final Draws draws;
    private final Givings givings;
    private final PointList points;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    DrawPages(
            ClassAccess access, Draws draws, Givings givings, PointList points, Words words, Clock clock, ZoneId zone) {
        this.access = access;
        this.draws = draws;
        this.givings = givings;
        this.points = points;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is to be drawn.
     *
     * @param seed the same list again; another one for another seed
     * @param days within which the class is given nothing again
     */
    public record Wish(String point, String family, int count, long seed, int days) {

        static Wish of(String point, String family, int count, long seed, int days) {
            return new Wish(
                    point.strip(),
                    family,
                    Math.max(1, Math.min(MOST, count)),
                    seed,
                    Math.max(0, Math.min(LONGEST_DAYS, days)));
        }
    }

    @GetMapping("/classes/{classId}/draw")
    String draw(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "10") int count,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam(defaultValue = "" + Choice.USUAL_DAYS) int days,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        if (visible.isUnassigned() || !visible.showsPupils()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Wish wish = Wish.of(point, family, count, seed, days);
        Optional<String> id = points.id(wish.point());
        List<ItemFamily> families = id.map(Families::of).orElse(List.of());
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("wish", wish);
        model.addAttribute("families", families);
        model.addAttribute("allPoints", points.points());
        if (!wish.point().isEmpty() && id.isEmpty()) {
            model.addAttribute("trouble", words.say(language, "draw.no-point", wish.point()));
        }
        id.ifPresent(known -> {
            model.addAttribute("pointName", points.name(known, language));
            draw(visible, known, wish, model);
        });
        return "work/bank/draw";
    }

    private void draw(VisibleClass visible, String point, Wish wish, Model model) {
        Exposure exposure = givings.ofClass(visible.id());
        Draws.Drawn drawn =
                draws.draw(visible.schoolId(), point, wish, exposure, LocalDate.ofInstant(clock.instant(), zone));
        model.addAttribute("drawn", drawn);
    }
}
