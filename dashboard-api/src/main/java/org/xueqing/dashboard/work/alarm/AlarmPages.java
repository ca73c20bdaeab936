package org.xueqing.dashboard.work.alarm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.ClassTeachers;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.dashboard.work.OwnClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.alarm.Shown.Done;
import org.xueqing.ingest.alarm.AlarmDesk;
import org.xueqing.ingest.alarm.Measure;

/** 需要关注: to whom teachers of a class turn next, what was done, and what came of it. */
@Controller
@OpenTo(Audience.TEACHING)
class AlarmPages {

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ClassTeachers teachers;
    private final AccountNames names;
    private final RunQueries runs;
    private final AlarmQueries queries;
    private final MeasureQueries measures;
    private final AlarmReading alarms;
    private final DoneReading done;
    private final PointQueries points;

    AlarmPages(
            ClassAccess access,
            ClassPupils pupils,
            ClassTeachers teachers,
            AccountNames names,
            RunQueries runs,
            AlarmQueries queries,
            MeasureQueries measures,
            AlarmReading alarms,
            DoneReading done,
            PointQueries points) {
        this.access = access;
        this.pupils = pupils;
        this.teachers = teachers;
        this.names = names;
        this.runs = runs;
        this.queries = queries;
        this.measures = measures;
        this.alarms = alarms;
        this.done = done;
        this.points = points;
    }

    @GetMapping("/classes/{classId}/alarms")
    String alarms(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        Optional<PublishedRun> run = runs.published();
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("page", page(visible, run, language));
        model.addAttribute("hasRun", run.isPresent());
        model.addAttribute("kinds", Measure.Kind.values());
        model.addAttribute("longestNote", Measure.LONGEST_NOTE);
        model.addAttribute("longestReason", AlarmDesk.LONGEST_REASON);
        model.addAttribute("today", points.today());
        model.addAttribute("form", Forms.fresh());
        return "work/alarm/list";
    }

    private Shown.Page page(VisibleClass visible, Optional<PublishedRun> run, Locale language) {
        List<VisiblePupil> all = pupils.all(visible);
        Map<String, VisiblePupil> here = all.stream()
                .collect(Collectors.toMap(
                        VisiblePupil::studentId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<AlarmLine> open = queries.open(visible);
        List<MeasureQueries.Line> lines = measures.done(visible);
        Map<String, String> named = named(open, lines);
        Map<Long, List<Done>> byAlarm = lines.stream()
                .filter(line -> line.alarm() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.alarm()),
                        Collectors.mapping(line -> done.done(line, here, named, language), Collectors.toList())));
        return new Shown.Page(
                run.map(it -> alarms.open(visible, it, open, here, named, byAlarm, language))
                        .orElse(List.of()),
                lines.stream()
                        .map(line -> done.done(line, here, named, language))
                        .toList(),
                done.effects(measures.effects(visible), language),
                done.ended(visible, queries.cleared(visible), here, language),
                run.map(it -> done.silent(all, queries.silent(visible, it), language))
                        .orElse(List.of()),
                done.past(queries.past(visible), language),
                all,
                teachers.of(visible));
    }

    private Map<String, String> named(List<AlarmLine> open, List<MeasureQueries.Line> lines) {
        return names.of(Stream.concat(
                        open.stream().map(AlarmLine::owner).filter(Objects::nonNull),
                        lines.stream().map(MeasureQueries.Line::doneBy))
                .distinct()
                .toList());
    }
}
