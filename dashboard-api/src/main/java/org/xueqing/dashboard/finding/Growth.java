package org.xueqing.dashboard.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How many points a pupil or a class held at the end of each week, the oldest first. */
public record Growth(List<Week> weeks) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;
    private static final int GAP = 8;
    private static final int MOST_LABELS = 10;

    /**
     * @param monday its first day
     * @param answers first attempts of that week
     * @param held points held at its end
     * @param practised points with answers so far
     */
    public record Week(LocalDate monday, long answers, long held, long practised) {}

    /**
     * A bar of the picture, in its own units of 600 by 120.
     *
     * @param isLabelled whether its Monday stands beneath it: with many weeks there is room for some of them only
     */
    public record Bar(Week week, long x, long y, long width, long height, boolean isLabelled) {}

    public Growth {
        weeks = List.copyOf(weeks);
    }

    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /** Points held now above those held two weeks before; 0 where there are fewer weeks. */
    public long gainedInTwoWeeks() {
        int last = weeks.size() - 1;
        return last < 2 ? 0 : weeks.get(last).held() - weeks.get(last - 2).held();
    }

    public List<Bar> bars() {
        long most = Math.max(1, weeks.stream().mapToLong(Week::held).max().orElse(1));
        long step = WIDTH / Math.max(1, weeks.size());
        int every = (weeks.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> bar(weeks.get(i), i * step, step - GAP, most, i % every == 0))
                .toList();
    }

    private static Bar bar(Week week, long x, long width, long most, boolean isLabelled) {
        long height = Math.max(2, week.held() * HEIGHT / most);
        return new Bar(week, x, HEIGHT - height, width, height, isLabelled);
    }
}
