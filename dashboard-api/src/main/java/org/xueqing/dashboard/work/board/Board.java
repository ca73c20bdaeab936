package org.xueqing.dashboard.work.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.Mark;

/**
 * Who is where in the work that lies before a class, and how it goes with each item.
 *
 * @param columns by place: where pupils have lists of their own, the third column is everybody's third item
 * @param rows by student id, of those who have the work
 */
public record Board(List<Column> columns, Map<String, Row> rows) {

    /** How it stands with a pupil and an item. */
    public enum State {
        NONE,
        /** Looked at, skipped or helped, and not answered. */
        SEEN,
        /** The first answer was wrong, and no later one right. */
        WRONG,
        /** Right, and not at once. */
        MENDED,
        RIGHT
    }

    /** @param isHere what the pupil is on now; @param written last; null where nobody noted it */
    public record Cell(State state, boolean isHere, @Nullable String written) {}

    /** @param at when the pupil last did something; empty where nothing yet */
    public record Row(List<Cell> cells, Optional<Instant> at) {

        public Row {
            cells = List.copyOf(cells);
        }

        public long answered() {
            return cells.stream().filter(cell -> isAnswered(cell.state())).count();
        }

        public boolean isDone() {
            return answered() == cells.size();
        }
    }

    /** @param here pupils who are on it now and not done; @param pupils who have such a place */
    public record Column(String label, int right, int mended, int wrong, int here, int pupils) {

        public int answered() {
            return right + mended + wrong;
        }
    }

    public Board {
        columns = List.copyOf(columns);
        rows = Map.copyOf(rows);
    }

    /**
     * @param places of each pupil in order, by student id
     * @param done of all of them, in order of time
     */
    static Board of(Map<String, List<Place>> places, List<Done> done) {
        Map<String, List<Done>> byPupil = new HashMap<>();
        done.forEach(one -> byPupil.computeIfAbsent(one.studentId(), absent -> new ArrayList<>())
                .add(one));
        Map<String, Row> rows = new HashMap<>();
        places.forEach((student, own) -> rows.put(student, row(own, byPupil.getOrDefault(student, List.of()))));
        return new Board(columns(places, rows), rows);
    }

    private static Row row(List<Place> places, List<Done> done) {
        List<Done> own = done.stream()
                .filter(one -> places.stream().anyMatch(place -> place.isOf(one)))
                .toList();
        // Of one moment the later line is the later thing.
        Optional<Done> last = own.stream().reduce((one, next) -> next.at().isBefore(one.at()) ? one : next);
        Optional<Place> here = last.flatMap(doing -> here(places, own, doing));
        List<Cell> cells = places.stream()
                .map(place -> cell(of(place, own), here.filter(place::equals).isPresent()))
                .toList();
        return new Row(cells, last.map(Done::at));
    }

    /** The item of the last doing, or, where that is over or was skipped, the next one without an answer, as the practice page goes on. */
    private static Optional<Place> here(List<Place> places, List<Done> own, Done last) {
        int at = IntStream.range(0, places.size())
                .filter(place -> places.get(place).isOf(last))
                .findFirst()
                .orElseThrow();
        if (!last.isSkip() && !places.get(at).isOver(of(places.get(at), own))) {
            return Optional.of(places.get(at));
        }
        return IntStream.rangeClosed(1, places.size())
                .mapToObj(step -> places.get((at + step) % places.size()))
                .filter(place -> of(place, own).stream().noneMatch(Done::isAnswer))
                .findFirst();
    }

    private static List<Done> of(Place place, List<Done> own) {
        return own.stream().filter(place::isOf).toList();
    }

    private static Cell cell(List<Done> done, boolean isHere) {
        List<Done> answers = done.stream().filter(Done::isAnswer).toList();
        State state = answers.isEmpty() ? (done.isEmpty() ? State.NONE : State.SEEN) : judged(answers);
        return new Cell(
                state,
                isHere,
                answers.isEmpty() ? null : answers.get(answers.size() - 1).response());
    }

    private static State judged(List<Done> answers) {
        if (answers.get(0).isCorrect()) {
            return State.RIGHT;
        }
        return answers.stream().anyMatch(Done::isCorrect) ? State.MENDED : State.WRONG;
    }

    private static boolean isAnswered(State state) {
        return state != State.NONE && state != State.SEEN;
    }

    private static List<Column> columns(Map<String, List<Place>> places, Map<String, Row> rows) {
        int most = places.values().stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(at -> column(label(places, at), rows, at))
                .toList();
    }

    /** The one that all have there, else the number of the place. */
    private static String label(Map<String, List<Place>> places, int at) {
        List<String> labels = places.values().stream()
                .filter(own -> own.size() > at)
                .map(own -> own.get(at).label())
                .distinct()
                .toList();
        return labels.size() == 1 ? labels.get(0) : Integer.toString(at + 1);
    }

    private static Column column(String label, Map<String, Row> rows, int at) {
        List<Row> having =
                rows.values().stream().filter(row -> row.cells().size() > at).toList();
        return new Column(
                label,
                count(having, at, State.RIGHT),
                count(having, at, State.MENDED),
                count(having, at, State.WRONG),
                (int) having.stream()
                        .filter(row -> row.cells().get(at).isHere() && !row.isDone())
                        .count(),
                having.size());
    }

    private static int count(List<Row> rows, int at, State state) {
        return (int) rows.stream()
                .filter(row -> row.cells().get(at).state() == state)
                .count();
    }

    /** First answers by student and item, for what they have in common. */
    static Map<String, Map<String, Mark>> marks(List<Done> done) {
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        done.stream().filter(Done::isAnswer).forEach(one -> marks.computeIfAbsent(
                        one.studentId(), absent -> new HashMap<>())
                .putIfAbsent(one.itemId(), new Mark(one.isCorrect(), null, one.response())));
        return marks;
    }

    /** How many have begun. */
    public long begun() {
        return rows.values().stream().filter(row -> row.at().isPresent()).count();
    }

    /** How many have answered everything. */
    public long finished() {
        return rows.values().stream().filter(Row::isDone).count();
    }
}
