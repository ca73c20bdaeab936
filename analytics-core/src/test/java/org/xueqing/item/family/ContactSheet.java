package org.xueqing.item.family;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures side by side in one picture, each with its number. */
final class ContactSheet {

    private static final int COLUMNS = 4;
    private static final int GAP = 24;
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"-?[0-9.]+ -?[0-9.]+ ([0-9.]+) ([0-9.]+)\"");

    private ContactSheet() {}

    static String of(List<String> pictures) {
        double width = pictures.stream().mapToDouble(svg -> size(svg, 1)).max().orElseThrow() + GAP;
        double height = pictures.stream().mapToDouble(svg -> size(svg, 2)).max().orElseThrow() + GAP;
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        StringBuilder sheet = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-size=\"12\">\n"
                        .formatted(COLUMNS * width, rows * height));
        for (int at = 0; at < pictures.size(); at++) {
            double x = at % COLUMNS * width;
            double y = at / COLUMNS * height;
            sheet.append("<text x=\"%.0f\" y=\"%.0f\">%d</text>\n".formatted(x + 2, y + 14, at + 1));
            sheet.append(placed(pictures.get(at), x + GAP / 2.0, y + GAP)).append('\n');
        }
        return sheet.append("</svg>\n").toString();
    }

    private static String placed(String svg, double x, double y) {
        return svg.replaceFirst(
                "<svg ",
                "<svg x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" "
                        .formatted(x, y, size(svg, 1), size(svg, 2)));
    }

    private static double size(String svg, int side) {
        Matcher box = VIEW_BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalArgumentException("a picture without a viewBox: " + svg);
        }
        return Double.parseDouble(box.group(side));
    }
}
