package org.xueqing.dashboard.teacher;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;

/**
 * Writes the squares of a pupil as HTML. A class page has more than a thousand of them; one by one through the template
 * they would cost more than everything else on it.
 */
final class SquareWriter {

    private final VisibleClass visible;
    private final List<HeatMap.Column> columns;
    private final Optional<PublishedRun> run;
    private final TimeWords times;
    private final Map<Hint, String> hints = new HashMap<>();

    SquareWriter(VisibleClass visible, List<HeatMap.Column> columns, Optional<PublishedRun> run, TimeWords times) {
        this.visible = visible;
        this.columns = columns;
        this.run = run;
        this.times = times;
    }

    /** What many squares of a class say alike. */
    private record Hint(int answers, int correct, String age) {}

    /** A square for each column, in their order. */
    String squares(VisiblePupil pupil, Map<String, Cell> cells) {
        StringBuilder html = new StringBuilder(columns.size() * 128);
        String address = "/classes/" + segment(visible.id()) + "/pupils/" + segment(pupil.studentId()) + "/points/";
        for (HeatMap.Column column : columns) {
            Cell cell = cells.get(column.id());
            Level level = Level.of(cell, run);
            html.append("<td class=\"").append(level.style()).append(column.isFirstOfUnit() ? " first\">" : "\">");
            appendLink(html, address, column, level, cell);
            html.append("</td>");
        }
        return html.toString();
    }

    private void appendLink(
            StringBuilder html, String address, HeatMap.Column column, Level level, @Nullable Cell cell) {
        if (cell == null || level == Level.NONE) {
            return;
        }
        html.append("<a href=\"").append(address).append(segment(column.id()));
        html.append("\" title=\"").append(hint(cell)).append("\">");
        html.append(level == Level.FEW ? escaped(times.say("cell.few")) : HeatMap.percent(cell.mastery()));
        html.append("</a>");
    }

    private String hint(Cell cell) {
        Hint same = new Hint(cell.answers(), cell.correct(), times.ago(cell.lastAnsweredAt()));
        return hints.computeIfAbsent(
                same, hint -> escaped(times.say("cell.hint", hint.answers(), hint.correct(), hint.age())));
    }

    private static String segment(String id) {
        return escaped(UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
