package org.xueqing.dashboard.work.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.Words;
import org.xueqing.diagnosis.paper.Disparity;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.diagnosis.paper.ItemReading;
import org.xueqing.diagnosis.paper.ItemReading.Note;
import org.xueqing.diagnosis.paper.Reliability;
import org.xueqing.diagnosis.paper.TwoWayCell;
import org.xueqing.diagnosis.paper.WrittenShare;
import org.xueqing.ingest.bank.FlawWords;
import org.xueqing.itemanalysis.WilsonInterval;

/** What figures of a paper are called, and what they mean. */
public record PaperWords(Words words, Locale language) {

    private static final String NOTHING = "—";
    private static final int MOST_WRITTEN = 3;

    /** Two decimals, or a dash. */
    public String figure(Figure figure) {
        return figure.known().stream()
                .mapToObj(value -> rounded(value, 2).toPlainString())
                .findFirst()
                .orElse(NOTHING);
    }

    /** Whole percent, or a dash. */
    public String percent(Figure figure) {
        return figure.known().stream().mapToObj(this::percent).findFirst().orElse(NOTHING);
    }

    public String two(double value) {
        return rounded(value, 2).toPlainString();
    }

    /** One decimal, with its sign. */
    public String signed(double value) {
        return (value > 0 ? "+" : "") + rounded(value, 1).toPlainString().replace('-', '−');
    }

    public String one(double value) {
        return rounded(value, 1).toPlainString();
    }

    public String percent(double share) {
        return rounded(100 * share, 0).toPlainString() + "%";
    }

    public String marks(Figure figure) {
        return figure.known().stream()
                .mapToObj(value -> rounded(value, 1).toPlainString())
                .findFirst()
                .orElse(NOTHING);
    }

    public String marks(long hundredths) {
        BigDecimal marks = BigDecimal.valueOf(hundredths, 2);
        return marks.signum() == 0 ? "0" : marks.stripTrailingZeros().toPlainString();
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /** From where to where the share lies with 95 % certainty. */
    public String between(WilsonInterval rate) {
        return words.say(language, "paper.between", percent(rate.low()), percent(rate.high()));
    }

    /** Why there is no figure; empty where there is one. */
    public String why(Figure figure) {
        return figure instanceof Figure.Unknown unknown
                ? words.say(language, "paper.why." + unknown.reason().name())
                : "";
    }

    /** Easy, fitting or hard. */
    public String ease(Figure figure) {
        return figure.known().stream()
                .mapToObj(value -> value >= 0.85 ? "EASY" : value >= 0.4 ? "MIDDLE" : "HARD")
                .map(word -> words.say(language, "paper.ease." + word))
                .findFirst()
                .orElse("");
    }

    /** After Ebel (1965). */
    public String discrimination(Figure figure) {
        return figure.known().stream()
                .mapToObj(value -> value >= 0.4 ? "VERY_GOOD" : value >= 0.3 ? "GOOD" : value >= 0.2 ? "FAIR" : "POOR")
                .map(word -> words.say(language, "paper.discrimination." + word))
                .findFirst()
                .orElse("");
    }

    /** What the reliability allows one to conclude. */
    public String reliability(Reliability reliability) {
        return reliability.alpha().known().stream()
                .mapToObj(value -> value >= 0.8 ? "HIGH" : value >= 0.6 ? "MIDDLE" : "LOW")
                .map(word -> words.say(language, "paper.reliability." + word))
                .findFirst()
                .orElseGet(() -> why(reliability.alpha()));
    }

    /** The figure and what it says. */
    public String disparity(Figure figure) {
        boolean isNotable = figure.known().orElse(0) > Disparity.NOTABLE;
        String reading = words.say(language, isNotable ? "paper.disparity.notable" : "paper.disparity.usual");
        return words.say(language, "paper.disparity", figure(figure), reading);
    }

    /** What to look at, in sentences. */
    public List<String> notes(ItemReading reading) {
        return reading.notes().stream().map(this::said).toList();
    }

    private String said(Note note) {
        if (note instanceof Note.Flawed flawed) {
            return FlawWords.said(flawed.flaw()).in(language);
        }
        if (note instanceof Note.Constant constant) {
            return words.say(language, constant.areRight() ? "paper.note.all" : "paper.note.nobody", constant.pupils());
        }
        if (note instanceof Note.Misleading misleading) {
            WrittenShare written = misleading.written();
            return words.say(language, "paper.note.misleading", written.written(), written.upper(), written.lower());
        }
        return words.say(language, "paper.note.unexpected", rounded(((Note.Unexpected) note).caution(), 2));
    }

    /** The most frequent wrong answers, each with how many wrote it. */
    public List<String> written(ItemReading reading) {
        return reading.written().stream()
                .limit(MOST_WRITTEN)
                .map(one -> words.say(language, "paper.written", one.written(), one.all(), one.upper(), one.lower()))
                .toList();
    }

    /** The point of a cell by name. */
    public String point(TwoWayCell cell, List<ItemLine> items) {
        return items.stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> point.id().equals(cell.point()))
                .map(point -> point.nameIn(language))
                .findFirst()
                .orElseGet(() -> words.say(language, "paper.plan.unmapped"));
    }

    public String level(TwoWayCell cell) {
        return cell.level().isEmpty()
                ? words.say(language, "paper.plan.unsaid")
                : words.say(language, "level.of." + cell.level());
    }

    public List<String> labels(TwoWayCell cell, List<ItemLine> items) {
        return cell.items().stream().map(at -> items.get(at).label()).toList();
    }
}
