package org.xueqing.dashboard.teacher;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;

/**
 * Writes the row of a pupil as HTML. A class page has more than a thousand squares; one by one through the template they
 * would cost more than everything else on it.
 */
final class RowWriter {

    /** More characters than a phone has room for beside the squares. */
    private static final int LONG_NAME = 5;

    private final VisibleClass visible;
    private final List<HeatMap.Column> columns;
    private final Optional<PublishedRun> run;
    private final TimeWords times;
    private final Map<Hint, String> hints = new HashMap<>();
    private final List<String> points;
    private final StringBuilder html = new StringBuilder();

    RowWriter(VisibleClass visible, List<HeatMap.Column> columns, Optional<PublishedRun> run, TimeWords times) {
        this.visible = visible;
        this.columns = columns;
        this.run = run;
        this.times = times;
        this.points = columns.stream().map(column -> segment(column.id())).toList();
    }

    /** What many squares of a class say alike. */
    private record Hint(int answers, int correct, String age) {}

    /** The pupil, and a square for each column in their order. */
    String row(VisiblePupil pupil, Map<String, Cell> cells) {
        html.setLength(0);
        String name = escaped(pupil.name());
        html.append("<tr data-pupil=\"").append(escaped(pupil.studentId()));
        html.append("\"><th scope=\"row\"><span class=\"number\">").append(escaped(pupil.number()));
        html.append(
                        pupil.name().length() > LONG_NAME
                                ? "</span><span class=\"long-name\" title=\""
                                : "</span><span title=\"")
                .append(name)
                .append("\"><a href=\"/classes/")
                .append(segment(visible.id()))
                .append("/pupils/")
                .append(segment(pupil.studentId()))
                .append("\">")
                .append(name)
                .append("</a></span></th>");
        appendSquares(pupil, cells);
        return html.append("</tr>").toString();
    }

    private void appendSquares(VisiblePupil pupil, Map<String, Cell> cells) {
        String address = "/classes/" + segment(visible.id()) + "/pupils/" + segment(pupil.studentId()) + "/points/";
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells.get(columns.get(i).id());
            Level level = Level.of(cell, run);
            html.append("<td class=\"").append(level.style());
            html.append(columns.get(i).isFirstOfUnit() ? " first\">" : "\">");
            if (cell != null && level != Level.NONE) {
                appendLink(address + points.get(i), level, cell);
            }
            html.append("</td>");
        }
    }

    private void appendLink(String address, Level level, Cell cell) {
        html.append("<a href=\"").append(address);
        html.append("\" title=\"").append(hint(cell)).append("\">");
        html.append(escaped(figure(level, cell, times)));
        html.append("</a>");
    }

    private String hint(Cell cell) {
        Hint same = new Hint(cell.answers(), cell.correct(), times.ago(cell.lastAnsweredAt()));
        return hints.computeIfAbsent(
                same, hint -> escaped(times.say("cell.hint", hint.answers(), hint.correct(), hint.age())));
    }

    /** What stands in a square with evidence. */
    static String figure(Level level, Cell cell, TimeWords times) {
        return level == Level.FEW ? times.say("cell.few") : Integer.toString(HeatMap.percent(cell.mastery()));
    }

    /** What a square says when it is pointed at. */
    static String hint(Cell cell, TimeWords times) {
        return times.say("cell.hint", cell.answers(), cell.correct(), times.ago(cell.lastAnsweredAt()));
    }

    private static String segment(String id) {
        return escaped(UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
