package org.xueqing.dashboard.teacher;

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
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;

/** Who goes wrong in the same way: to be asked for, since every pupil's answers are read for it. */
@Controller
@OpenTo(Audience.TEACHING)
class WrongWayPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final VolumeQueries volumes;
    private final ClassWrongWays ways;

    WrongWayPages(ClassAccess access, ClassPupils pupils, VolumeQueries volumes, ClassWrongWays ways) {
        this.access = access;
        this.pupils = pupils;
        this.volumes = volumes;
        this.ways = ways;
    }

    @GetMapping("/classes/{classId}/wrong-ways")
    String groups(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String volume,
            Locale language,
            Model model) {
        VisibleClass visible = access.visible(viewer, classId);
        if (!visible.showsPupils()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<VolumeKey.Textbook> inUse = volumes.inUse(visible).stream()
                .map(VolumeQueries.VolumeInUse::key)
                .filter(VolumeKey.Textbook.class::isInstance)
                .map(VolumeKey.Textbook.class::cast)
                .toList();
        Optional<VolumeKey.Textbook> chosen = VolumeKey.parse(volume)
                .filter(VolumeKey.Textbook.class::isInstance)
                .map(VolumeKey.Textbook.class::cast)
                .or(() -> inUse.stream().reduce((first, last) -> last));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute(
                "volumes", inUse.stream().map(VolumeKey.Textbook::toString).toList());
        model.addAttribute("volume", chosen.map(VolumeKey.Textbook::toString).orElse(""));
        model.addAttribute(
                "groups",
                chosen.map(key -> ways.groups(pupils.all(visible), volumes.points(visible, key), key, language))
                        .orElse(List.of()));
        return "wrong-ways";
    }
}
