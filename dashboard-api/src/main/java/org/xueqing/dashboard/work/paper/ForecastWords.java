package org.xueqing.dashboard.work.paper;

import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.measurement.paper.Foretold;

/** What is foretold of a paper, in words. */
public record ForecastWords(PaperWords paper, PointList names) {

    public String percent(double share) {
        return paper.percent(share);
    }

    public String two(double value) {
        return paper.two(value);
    }

    /** One decimal. */
    public String marks(double marks) {
        return "%.1f".formatted(marks);
    }

    public String shares(Foretold figure) {
        return paper.words().say(paper.language(), "compose.between", percent(figure.low()), percent(figure.high()));
    }

    public String marksBetween(Foretold figure) {
        return paper.words().say(paper.language(), "compose.between", marks(figure.low()), marks(figure.high()));
    }

    public String twoBetween(Foretold figure) {
        return paper.words().say(paper.language(), "compose.between", two(figure.low()), two(figure.high()));
    }

    /** A key of a dimension of the plan by name. */
    public String key(String dimension, String key) {
        return switch (dimension) {
            case "POINT" -> names.name(key, paper.language());
            case "BAND" -> paper.words().say(paper.language(), "compose.band." + key);
            default -> paper.words().say(paper.language(), "topic." + key);
        };
    }
}
