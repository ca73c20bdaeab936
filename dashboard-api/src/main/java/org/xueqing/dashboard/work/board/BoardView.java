package org.xueqing.dashboard.work.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.push.PositionQueries;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.Misconceptions;
import org.xueqing.dashboard.work.Review;
import org.xueqing.dashboard.work.ReviewWords;
import org.xueqing.dashboard.work.UnitOfPoints.Point;

/** Puts together what a board shows. For the projector no name and no row of a single pupil is read, so none can be sent. */
@Service
class BoardView {

    /** Where everybody has a list of their own, what several got wrong together is looked for in so many of them. */
    private static final int MOST_LISTS = 8;

    private final ClassPupils pupils;
    private final ActivityQueries activities;
    private final BoardQueries queries;
    private final Questions questions;
    private final Misconceptions misconceptions;
    private final PositionQueries positions;
    private final Audit audit;
    private final Clock clock;

    BoardView(
            ClassPupils pupils,
            ActivityQueries activities,
            BoardQueries queries,
            Questions questions,
            Misconceptions misconceptions,
            PositionQueries positions,
            Audit audit,
            Clock clock) {
        this.pupils = pupils;
        this.activities = activities;
        this.queries = queries;
        this.questions = questions;
        this.misconceptions = misconceptions;
        this.positions = positions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isByItself the page reads itself again: one look with its stream */
    record Look(VisibleClass visible, boolean isProjector, boolean isByItself, Locale language) {}

    /** @param minutes since the pupil last did something; empty where nothing yet */
    public record Line(VisiblePupil pupil, Board.Row row, Optional<Long> minutes) {}

    void show(Look look, Work work, Model model) {
        VisibleClass visible = look.visible();
        List<Done> done = queries.done(visible, work.activities());
        Board board = Board.of(queries.places(visible, work.activities()), done);
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(look.language()));
        model.addAttribute("isProjector", look.isProjector());
        model.addAttribute("work", work);
        model.addAttribute("works", queries.today(visible, questions.today()));
        model.addAttribute("columns", board.columns());
        model.addAttribute("begun", board.begun());
        model.addAttribute("finished", board.finished());
        model.addAttribute("having", board.rows().size());
        model.addAttribute("review", Review.of(items(visible, work), Board.marks(done)));
        model.addAttribute("reasons", new ReviewWords(misconceptions, look.language()));
        model.addAttribute("question", questions.last(visible, look.isProjector()));
        model.addAttribute("since", positions.now());
        model.addAttribute("lines", look.isProjector() ? List.of() : lines(look, board));
        if (look.isProjector()) {
            note(look, work);
        }
    }

    private void note(Look look, Work work) {
        if (look.isByItself()) {
            pupils.followed(look.visible());
        } else {
            audit.record(look.visible().viewer(), Audit.Action.READ_CLASS, look.visible(), "board " + work.id());
        }
    }

    private List<Line> lines(Look look, Board board) {
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        List<VisiblePupil> all = look.isByItself() ? pupils.allFollowed(look.visible()) : pupils.all(look.visible());
        for (VisiblePupil pupil : all) {
            Board.Row row = board.rows().get(pupil.studentId());
            if (row != null && pupil.showsWork()) {
                lines.add(new Line(
                        pupil,
                        row,
                        row.at().map(at -> Math.max(0, Duration.between(at, now).toMinutes()))));
            }
        }
        return lines;
    }

    /** Each item once. */
    private List<ItemLine> items(VisibleClass visible, Work work) {
        Map<String, ItemLine> items = new LinkedHashMap<>();
        work.activities().stream().limit(MOST_LISTS).forEach(activity -> activities
                .items(activities.given(visible, activity))
                .forEach(item -> items.putIfAbsent(item.itemId(), item)));
        return List.copyOf(items.values());
    }

    /** A few items to ask the class at once. @param seed others for another seed */
    void showAsking(Look look, String point, long seed, Model model) {
        List<Point> taught = questions.taught(look.visible());
        Optional<Point> chosen = taught.stream()
                .filter(each -> each.id().equals(point))
                .findFirst()
                .or(() -> taught.stream().findFirst());
        model.addAttribute("taught", taught);
        model.addAttribute("point", chosen.map(Point::id).orElse(""));
        model.addAttribute("number", questions.number(look.visible()));
        model.addAttribute("nextSeed", seed + 1);
        model.addAttribute(
                "offered",
                chosen.map(it -> questions.offered(look.visible(), it.id(), seed))
                        .orElse(List.of()));
    }
}
