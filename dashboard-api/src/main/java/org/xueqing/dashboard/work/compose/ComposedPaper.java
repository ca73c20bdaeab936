package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.forecast.ClassForecast.Source;
import org.xueqing.measurement.paper.Band;
import org.xueqing.measurement.paper.Blueprint;
import org.xueqing.measurement.paper.Foretold;
import org.xueqing.measurement.paper.PaperForecast;

/**
 * A paper that nobody has been given yet, with what is foretold of it.
 *
 * @param shares planned against actual, by marks
 * @param seconds that a pupil of usual tempo takes
 * @param runId by whose scale; null where nothing was published
 * @param modelId null where no model was asked
 */
public record ComposedPaper(
        List<Line> lines,
        PaperForecast forecast,
        List<Blueprint.Share> shares,
        int seconds,
        @Nullable Long runId,
        @Nullable Long modelId) {

    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * An item.
     *
     * @param points names of what it is about
     * @param share right, of the class
     */
    public record Line(
            String itemId,
            Content content,
            List<String> points,
            BigDecimal marks,
            Source source,
            Optional<Foretold> share,
            Band band,
            int uses) {

        public String plainMarks() {
            return marks.stripTrailingZeros().toPlainString();
        }
    }

    public ComposedPaper {
        lines = List.copyOf(lines);
        shares = List.copyOf(shares);
    }

    public int minutes() {
        return (int) Math.ceil((double) seconds / SECONDS_PER_MINUTE);
    }

    /** How many items nothing can be foretold of. */
    public long unknown() {
        return lines.stream().filter(line -> line.share().isEmpty()).count();
    }
}
