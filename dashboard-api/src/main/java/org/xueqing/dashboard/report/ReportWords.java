package org.xueqing.dashboard.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xueqing.dashboard.work.Words;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.itemanalysis.WilsonInterval;

/** Words of a report in the reader's language. */
record ReportWords(Words words, Locale language) {

    String say(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    List<String> columns(String... names) {
        return Arrays.stream(names).map(name -> say("report.column." + name)).toList();
    }

    /** With one decimal, or why there is none. */
    Value marks(Figure figure) {
        return figure instanceof Figure.Known known
                ? Value.of(known.value(), 1)
                : new Value.Unknown(say("paper.why." + ((Figure.Unknown) figure).reason()));
    }

    /** From where to where the share lies with 95 % certainty. */
    String between(WilsonInterval share) {
        return say(
                "report.between",
                Value.percent(share.low()).text(),
                Value.percent(share.high()).text());
    }

    String of(long part, long whole) {
        return part + "/" + whole;
    }

    Value unknown(String key, Object... arguments) {
        return new Value.Unknown(say(key, arguments));
    }
}
