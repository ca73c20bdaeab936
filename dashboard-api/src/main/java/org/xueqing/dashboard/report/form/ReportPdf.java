package org.xueqing.dashboard.report.form;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.xueqing.dashboard.report.Report;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.Value;

/** A report on A4 pages, in one font of which a subset is embedded. */
final class ReportPdf {

    private static final Color INK = new Color(0x1b, 0x26, 0x31);
    private static final Color QUIET = new Color(0x51, 0x60, 0x6e);
    private static final Color LINE = new Color(0xc9, 0xd2, 0xda);
    private static final Color HEAD = new Color(0xee, 0xf2, 0xf5);
    private static final float MARGIN = 45;
    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float BODY = 10;
    private static final float SMALL = 8.5f;
    /** A column is at least so many characters wide, and at most this many times the narrowest. */
    private static final int NARROWEST = 5;

    private static final int WIDEST = 30;
    /** Longer headings may be broken. */
    private static final int UNBROKEN_HEADING = 10;
    /** So many characters of a table fill a line. */
    private static final int OF_LINE = 88;

    private static final int PERCENT = 100;
    private static final int LACKED = '〓';

    private final BaseFont font;

    private ReportPdf(BaseFont font) {
        this.font = font;
    }

    /** @param lacking what to say where the font lacks a character, as it may of a name */
    static byte[] write(Report report, ReportFont font, String lacking) {
        return new ReportPdf(font.open()).write(report, lacking);
    }

    private byte[] write(Report report, String lacking) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes).setPageEvent(new Footer(report.title()));
            document.addTitle(report.title());
            document.open();
            document.add(paragraph(report.title(), TITLE, INK, 0));
            document.add(paragraph(report.about(), SMALL, QUIET, 4));
            for (Section section : report.sections()) {
                add(section, document);
            }
            if (report.words().anyMatch(text -> !printable(text).equals(text))) {
                document.add(paragraph(lacking, SMALL, QUIET, 14));
            }
        } catch (DocumentException e) {
            throw new IllegalStateException("a report that cannot be set", e);
        }
        return bytes.toByteArray();
    }

    private void add(Section section, Document document) {
        document.add(paragraph(section.heading(), HEADING, INK, 14));
        section.sentences().forEach(sentence -> document.add(paragraph(sentence, BODY, INK, 3)));
        section.grids().forEach(grid -> add(grid, document));
        section.notes().forEach(note -> document.add(paragraph(note, SMALL, QUIET, 3)));
    }

    private void add(Grid grid, Document document) {
        if (!grid.caption().isEmpty()) {
            document.add(paragraph(grid.caption(), BODY, INK, 6));
        }
        float[] widths = widths(grid);
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(Math.min(PERCENT, PERCENT * sum(widths) / OF_LINE));
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore(5);
        table.setSpacingAfter(3);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        IntStream.range(0, widths.length)
                .forEach(column -> table.addCell(cell(grid.columns().get(column), alignment(grid, column), HEAD)));
        grid.rows()
                .forEach(row -> row.forEach(value -> table.addCell(
                        cell(value.text(), value.isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT, Color.WHITE))));
        document.add(table);
    }

    /** A heading stands over its numbers. */
    private static int alignment(Grid grid, int column) {
        return grid.rows().stream().anyMatch(row -> row.get(column).isNumber())
                ? Element.ALIGN_RIGHT
                : Element.ALIGN_LEFT;
    }

    /** By the longest text of a column, so that what is short is not broken. */
    private static float[] widths(Grid grid) {
        float[] widths = new float[grid.columns().size()];
        IntStream.range(0, widths.length).forEach(column -> {
            int longest = grid.rows().stream()
                    .map(row -> row.get(column))
                    .map(Value::text)
                    .mapToInt(ReportPdf::width)
                    .max()
                    .orElse(0);
            int heading = Math.min(UNBROKEN_HEADING, width(grid.columns().get(column)));
            widths[column] = Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest, heading) + 2));
        });
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** A Chinese character is as wide as two others. */
    private static int width(String text) {
        return text.codePoints().map(one -> one < 0x2000 ? 1 : 2).sum();
    }

    private PdfPCell cell(String text, int alignment, Color background) {
        PdfPCell cell = new PdfPCell(phrase(text, SMALL, INK));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        cell.setBackgroundColor(background);
        cell.setBorderColor(LINE);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setPadding(4);
        return cell;
    }

    /** As a table of one cell: text outside of tables is written to a page after its tables, and would be read out after them. */
    private PdfPTable paragraph(String text, float size, Color colour, float before) {
        PdfPCell cell = new PdfPCell(phrase(text, size, colour));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(0, 1.5f);
        PdfPTable paragraph = new PdfPTable(1);
        paragraph.setWidthPercentage(100);
        paragraph.setSpacingBefore(before);
        paragraph.addCell(cell);
        return paragraph;
    }

    private Phrase phrase(String text, float size, Color colour) {
        return new Phrase(new Chunk(printable(text), new Font(font, size, Font.NORMAL, colour)));
    }

    /** What the font lacks would be left out without a word; a 〓 stands for it, as printers do. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(one -> printable.appendCodePoint(isPrintable(one) ? one : LACKED));
        return printable.toString();
    }

    private boolean isPrintable(int one) {
        return Character.isWhitespace(one) || font.charExists(one);
    }

    /** Title and page at the foot. */
    private final class Footer extends PdfPageEventHelper {

        private final String title;

        Footer(String title) {
            this.title = title;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    phrase(title + " · " + writer.getPageNumber(), SMALL, QUIET),
                    document.right(),
                    document.bottom() - 20,
                    0);
        }
    }
}
