package org.xueqing.dashboard.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.dashboard.parent.Digest.Home;
import org.xueqing.dashboard.parent.Digests;
import org.xueqing.dashboard.parent.TestScores;
import org.xueqing.dashboard.parent.TestScores.Score;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.ReportQueries.Practice;
import org.xueqing.dashboard.work.Words;
import org.xueqing.diagnosis.paper.Thresholds;

/** A month of the own child for the family: 等级 and what comes next. No marks, no places, no other children. */
@Service
class ChildReport {

    private final OwnMapQueries maps;
    private final Digests digests;
    private final TestScores scores;
    private final ReportQueries queries;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    ChildReport(
            OwnMapQueries maps,
            Digests digests,
            TestScores scores,
            ReportQueries queries,
            Words words,
            Clock clock,
            ZoneId zone) {
        this.maps = maps;
        this.digests = digests;
        this.scores = scores;
        this.queries = queries;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param isWithheld whether the guardian has not agreed to digests: then nothing is read */
    Report report(OwnPupil own, boolean isWithheld, Locale language) {
        ReportWords say = new ReportWords(words, language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth month = YearMonth.from(today);
        return new Report(
                say.say("report.title.child", own.pupil().name(), month.toString()),
                say.say(
                                "report.about.child",
                                own.grade() == 0 ? "" : own.className().in(language),
                                today.toString())
                        .strip(),
                isWithheld
                        ? List.of(Section.saying(say.say("report.menu"), say.say("report.child.withheld")))
                        : sections(own, Period.of(month), today, say));
    }

    private List<Section> sections(OwnPupil own, Period month, LocalDate today, ReportWords say) {
        OwnMap map = maps.map(own);
        return List.of(
                practice(queries.own(own, month), say),
                well(map, month, say),
                next(own, map, today, say),
                levels(own, today, say));
    }

    private static Section practice(Practice practice, ReportWords say) {
        return Section.saying(
                say.say("report.child.practice"),
                practice.exercises() == 0
                        ? say.say("report.child.practice.none")
                        : say.say("report.child.practice.text", practice.exercises(), practice.pupils()));
    }

    private Section well(OwnMap map, Period month, ReportWords say) {
        List<String> held = map.heldSince(month.begin(zone).toInstant()).stream()
                .map(point -> point.nameIn(say.language()))
                .toList();
        return Section.saying(
                say.say("report.child.well"),
                held.isEmpty() ? say.say("report.child.well.none") : String.join(say.say("report.and"), held));
    }

    private Section next(OwnPupil own, OwnMap map, LocalDate today, ReportWords say) {
        List<Home> home = digests.of(own, map, today, today).home();
        if (home.isEmpty()) {
            return Section.saying(say.say("report.child.next"), say.say("report.child.next.none"));
        }
        List<List<Value>> rows = home.stream()
                .map(one -> List.of(
                        Value.of(one.point().nameIn(say.language())),
                        Value.of(say.say(one.help().key()))))
                .toList();
        return new Section(
                say.say("report.child.next"),
                List.of(),
                List.of(new Grid("", say.columns("point", "advice"), rows)),
                List.of(say.say("report.child.rule")));
    }

    private Section levels(OwnPupil own, LocalDate today, ReportWords say) {
        Thresholds thresholds = queries.thresholds(own);
        List<List<Value>> rows = scores.of(own).stream()
                .filter(score -> !score.givenOn().isBefore(Period.schoolYear(today)))
                .map(score -> List.of(
                        Value.of(score.title()), Value.of(score.givenOn().toString()), level(score, thresholds, say)))
                .toList();
        if (rows.isEmpty()) {
            return Section.saying(say.say("report.child.levels"), say.say("report.child.levels.none"));
        }
        return new Section(
                say.say("report.child.levels"),
                List.of(),
                List.of(new Grid("", say.columns("test", "day", "level"), rows)),
                List.of(say.say("report.child.levels.how")));
    }

    private static Value level(Score score, Thresholds thresholds, ReportWords say) {
        return score.wasThere()
                ? Value.of(say.say(
                        "paper.level." + thresholds.level(hundredths(score.marks()), hundredths(score.fullMarks()))))
                : say.unknown("report.child.absent");
    }

    private static long hundredths(BigDecimal marks) {
        return marks.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
