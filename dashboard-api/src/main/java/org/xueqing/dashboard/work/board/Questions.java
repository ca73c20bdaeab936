package org.xueqing.dashboard.work.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.Review;
import org.xueqing.dashboard.work.UnitOfPoints.Point;
import org.xueqing.dashboard.work.bank.Draws;
import org.xueqing.dashboard.work.board.BoardQueries.Asked;
import org.xueqing.dashboard.work.board.QuestionView.Spread;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;

/** What a class was asked last, and what it may be asked next. */
@Service
class Questions {

    private static final int OFFERED = 3;

    private final BoardQueries board;
    private final ActivityQueries activities;
    private final PointQueries points;
    private final Draws draws;
    private final Givings givings;
    private final GivenItems items;
    private final AccountNames names;
    private final Clock clock;
    private final ZoneId zone;

    Questions(
            BoardQueries board,
            ActivityQueries activities,
            PointQueries points,
            Draws draws,
            Givings givings,
            GivenItems items,
            AccountNames names,
            Clock clock,
            ZoneId zone) {
        this.board = board;
        this.activities = activities;
        this.points = points;
        this.draws = draws;
        this.givings = givings;
        this.items = items;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The last one of today. @param isProjector then nothing of what was written is told before it is closed */
    Optional<QuestionView> last(VisibleClass visible, boolean isProjector) {
        return board.asked(visible, today())
                .filter(Asked::isOfToday)
                .map(asked -> view(visible, asked, isProjector && asked.isOpen()));
    }

    private QuestionView view(VisibleClass visible, Asked asked, boolean isHidden) {
        List<String> only = List.of(asked.activityId());
        Map<String, List<Place>> places = board.places(visible, only);
        Map<String, Map<String, Mark>> marks = Board.marks(board.done(visible, only));
        return new QuestionView(
                asked.activityId(),
                asked.isOpen(),
                names.of(asked.by()),
                content(visible, places).orElse(null),
                marks.size(),
                places.size(),
                isHidden ? Optional.empty() : Optional.of(spread(visible, asked, marks)));
    }

    private Optional<Content> content(VisibleClass visible, Map<String, List<Place>> places) {
        List<String> item = places.values().stream()
                .map(own -> own.get(0).itemId())
                .limit(1)
                .toList();
        return items.find(visible.schoolId(), item).values().stream()
                .findFirst()
                .map(GivenItems.Found::content);
    }

    private Spread spread(VisibleClass visible, Asked asked, Map<String, Map<String, Mark>> marks) {
        Review review = Review.of(activities.items(activities.given(visible, asked.activityId())), marks);
        int right = (int) marks.values().stream()
                .filter(own -> own.values().stream().allMatch(Mark::correct))
                .count();
        return new Spread(right, review.missed().stream().findFirst());
    }

    /** How many there were in this class before the next one: it names the next form. */
    int number(VisibleClass visible) {
        return board.asked(visible, today()).map(Asked::before).orElse(0);
    }

    /** What the class was taught, the last first. */
    List<Point> taught(VisibleClass visible) {
        return points.units(visible, points.volume(visible)).stream()
                .flatMap(unit -> unit.points().stream())
                .filter(Point::isTaught)
                .sorted(java.util.Comparator.comparing(Questions::taughtAt).reversed())
                .toList();
    }

    private static java.time.Instant taughtAt(Point point) {
        return Optional.ofNullable(point.taughtAt()).orElse(java.time.Instant.EPOCH);
    }

    /** A few items of a point to choose from. */
    List<Draws.Line> offered(VisibleClass visible, String point, long seed) {
        return draws.some(visible.schoolId(), point, OFFERED, seed, givings.ofClass(visible.id()), today());
    }
}
