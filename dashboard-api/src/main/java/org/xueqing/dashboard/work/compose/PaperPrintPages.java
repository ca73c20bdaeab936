package org.xueqing.dashboard.work.compose;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;

/** A paper to be printed and copied, with boxes to answer in, or its key. */
@Hidden
@Controller
@OpenTo(Audience.TEACHING)
class PaperPrintPages {

    private static final String KEY = "key";

    private final ClassAccess access;
    private final ActivityQueries activities;
    private final GivenItems items;

    PaperPrintPages(ClassAccess access, ActivityQueries activities, GivenItems items) {
        this.access = access;
        this.activities = activities;
        this.items = items;
    }

    /** An item on paper. @param content null where it stands in a book and not here */
    public record Printed(ItemLine item, @Nullable Content content) {}

    @GetMapping("/classes/{classId}/activities/{activityId}/print")
    String print(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String show,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        List<ItemLine> lines = activities.items(activity);
        Map<String, GivenItems.Found> found = items.find(
                visible.schoolId(), lines.stream().map(ItemLine::itemId).toList());
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("activity", activity);
        model.addAttribute("isKey", show.equals(KEY));
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> new Printed(
                                line,
                                Optional.ofNullable(found.get(line.itemId()))
                                        .map(GivenItems.Found::content)
                                        .orElse(null)))
                        .toList());
        return "work/compose/print";
    }
}
