package org.xueqing.dashboard.work.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Words;

/** What was done in a class by kind, and what such measures did in its school. Nobody is named, and no note is told. */
@Service
public class DoneByKind {

    private final MeasureQueries measures;
    private final DoneReading reading;
    private final Words words;

    DoneByKind(MeasureQueries measures, DoneReading reading, Words words) {
        this.measures = measures;
        this.reading = reading;
        this.words = words;
    }

    /**
     * A kind of measure.
     *
     * @param here how many of the class, of its last sixty
     * @param counts in the school; empty while the run knows of none
     * @param effect in the school, with its interval; empty as counts
     */
    public record Line(String kind, long here, String counts, String effect) {}

    /** Kinds that the school or the class knows. */
    public List<Line> read(VisibleClass visible, Locale language) {
        Map<String, Long> here = new TreeMap<>(measures.done(visible).stream()
                .collect(Collectors.groupingBy(
                        line -> words.say(language, "alarm.measure." + line.kind()), Collectors.counting())));
        List<Line> lines = new ArrayList<>();
        for (Shown.Effect effect : reading.effects(measures.effects(visible), language)) {
            Long count = here.remove(effect.kind());
            lines.add(new Line(effect.kind(), count == null ? 0 : count, effect.counts(), effect.said()));
        }
        here.forEach((kind, count) -> lines.add(new Line(kind, count, "", "")));
        return lines;
    }
}
