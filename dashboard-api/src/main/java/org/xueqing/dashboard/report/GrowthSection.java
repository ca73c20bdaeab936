package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.paper.ClassPaper;
import org.xueqing.diagnosis.paper.ReliableChange;
import org.xueqing.diagnosis.paper.ReliableChange.Verdict;

/** 进退步 between two tests by the reliable-change index of each pupil: counts, and names where the teacher asks for them. */
record GrowthSection(ReportWords say, boolean withNames) {

    /** A test and its scripts. */
    record Sat(ActivityLine test, ClassPaper paper) {}

    /** @param newestFirst at least the two last tests, if there are two */
    Section section(List<Sat> newestFirst) {
        String heading = say.say("report.growth");
        if (newestFirst.size() < 2) {
            return Section.saying(heading, say.say("report.growth.none"));
        }
        Sat before = newestFirst.get(1);
        Sat after = newestFirst.get(0);
        Map<Verdict, List<VisiblePupil>> verdicts = new EnumMap<>(Verdict.class);
        List<VisiblePupil> unknown = new ArrayList<>();
        after.paper().scores().since(before.paper().scores()).forEach((pupil, change) -> {
            if (change instanceof ReliableChange.Known known) {
                verdicts.computeIfAbsent(known.verdict(), verdict -> new ArrayList<>())
                        .add(pupil);
            } else {
                unknown.add(pupil);
            }
        });
        return new Section(
                heading,
                List.of(say.say(
                        "report.growth.between",
                        before.test().title(),
                        after.test().title())),
                List.of(grid(verdicts, unknown)),
                List.of(say.say("report.growth.how")));
    }

    private Grid grid(Map<Verdict, List<VisiblePupil>> verdicts, List<VisiblePupil> unknown) {
        List<List<Value>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            rows.add(row("report.growth." + verdict, verdicts.getOrDefault(verdict, List.of())));
        }
        rows.add(row("report.growth.UNKNOWN", unknown));
        return new Grid(
                "", withNames ? say.columns("change", "pupils", "names") : say.columns("change", "pupils"), rows);
    }

    private List<Value> row(String name, List<VisiblePupil> pupils) {
        List<Value> row = new ArrayList<>(List.of(Value.of(say.say(name)), Value.of(pupils.size())));
        if (withNames) {
            row.add(Value.of(names(pupils)));
        }
        return row;
    }

    private String names(List<VisiblePupil> pupils) {
        return pupils.stream().map(VisiblePupil::name).collect(Collectors.joining(say.say("report.and")));
    }
}
