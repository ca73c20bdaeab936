package org.xueqing.dashboard.work.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;

/** Text to copy into the group of the class's families: of the class, never of a child, and without scores. */
@Controller
@OpenTo(Audience.TEACHING)
class GroupTextPages {

    private static final String WEEK = "week";

    private final ClassAccess access;
    private final NewsQueries queries;
    private final PointQueries points;
    private final MessageSource messages;

    GroupTextPages(ClassAccess access, NewsQueries queries, PointQueries points, MessageSource messages) {
        this.access = access;
        this.queries = queries;
        this.points = points;
        this.messages = messages;
    }

    /** @param language two letters */
    public record Text(String language, String text) {}

    @GetMapping("/classes/{classId}/group-text")
    String text(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "day") String span,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        LocalDate today = points.today();
        Span told = span.equals(WEEK) ? Span.week(today) : Span.today(today);
        boolean isEmpty = queries.news(visible, told, language).isEmpty();
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("span", span.equals(WEEK) ? WEEK : "day");
        model.addAttribute(
                "texts",
                isEmpty
                        ? List.of()
                        : List.of(text(visible, told, Locale.SIMPLIFIED_CHINESE), text(visible, told, Locale.ENGLISH)));
        return "work/family/group-text";
    }

    private Text text(VisibleClass visible, Span span, Locale language) {
        String className = visible.name().in(language);
        return new Text(
                language.getLanguage(), queries.news(visible, span, language).text(messages, language, className));
    }
}
