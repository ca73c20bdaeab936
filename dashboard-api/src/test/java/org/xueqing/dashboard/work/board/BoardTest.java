package org.xueqing.dashboard.work.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.work.board.Board.Cell;
import org.xueqing.dashboard.work.board.Board.Column;
import org.xueqing.dashboard.work.board.Board.State;

class BoardTest {

    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final List<Place> THREE = List.of(place("a", "i-1"), place("a", "i-2"), place("a", "i-3"));

    @Test
    void aPupilIsOnTheItemThatIsNotOverYet() {
        Board board = Board.of(
                Map.of("p-1", THREE, "p-2", THREE),
                List.of(answer("p-1", "i-1", 1, true, 0), answer("p-1", "i-2", 1, false, 1)));
        assertThat(row(board, "p-1").cells())
                .extracting(Cell::state)
                .containsExactly(State.RIGHT, State.WRONG, State.NONE);
        assertThat(here(board)).as("one more try").isEqualTo("-x-");
        assertThat(row(board, "p-2").at()).isEmpty();
        assertThat(row(board, "p-2").cells()).noneMatch(Cell::isHere);
        assertThat(board.begun()).isEqualTo(1);
        assertThat(board.columns()).extracting(Column::here).containsExactly(0, 1, 0);
    }

    @Test
    void whoIsThroughWithAnItemIsOnTheNextWithoutAnAnswer() {
        assertThat(here(answer("p-1", "i-1", 1, true, 0))).as("right").isEqualTo("-x-");
        assertThat(here(answer("p-1", "i-1", 1, false, 0), step("p-1", "i-1", 1)))
                .as("a hint after a wrong try")
                .isEqualTo("x--");
        assertThat(here(answer("p-1", "i-1", 1, false, 0), answer("p-1", "i-1", 2, false, 1), step("p-1", "i-1", 1)))
                .as("the second wrong try, with its step")
                .isEqualTo("-x-");
        assertThat(here(skip("p-1", "i-1", 0))).isEqualTo("-x-");
        assertThat(here(step("p-1", "i-2", 0))).as("left").isEqualTo("-x-");
        assertThat(here(skip("p-1", "i-1", 0), answer("p-1", "i-2", 1, true, 1), answer("p-1", "i-3", 1, true, 2)))
                .as("back to what was skipped")
                .isEqualTo("x--");
        assertThat(here(answer("p-1", "i-3", 1, true, 0), answer("p-1", "i-1", 1, true, 1)))
                .isEqualTo("-x-");
        assertThat(here(
                        answer("p-1", "i-1", 1, true, 0),
                        answer("p-1", "i-2", 1, true, 1),
                        answer("p-1", "i-3", 1, true, 2)))
                .as("all done")
                .isEqualTo("---");
    }

    @Test
    void inATestOneAnswerIsTheEndOfAnItem() {
        List<Place> test = List.of(new Place("a", "i-1", "1", 1), new Place("a", "i-2", "2", 1));
        assertThat(here(Board.of(Map.of("p-1", test), List.of(answer("p-1", "i-1", 1, false, 0)))))
                .isEqualTo("-x");
    }

    @Test
    void aSecondAnswerMendsAndNeverSpoils() {
        Board board = Board.of(
                Map.of("p-1", THREE),
                List.of(
                        answer("p-1", "i-1", 1, false, 0),
                        answer("p-1", "i-1", 2, true, 1),
                        answer("p-1", "i-2", 1, true, 2),
                        answer("p-1", "i-2", 2, false, 3)));
        assertThat(row(board, "p-1").cells())
                .extracting(Cell::state)
                .containsExactly(State.MENDED, State.RIGHT, State.NONE);
    }

    @Test
    void everyColumnCountsAllWhoHaveIt() {
        Board board = Board.of(
                Map.of("p-1", THREE, "p-2", THREE, "p-3", List.of(place("b", "j-1"))),
                List.of(
                        answer("p-1", "i-1", 1, true, 0),
                        answer("p-2", "i-1", 1, false, 1),
                        new Done("p-3", "b", "j-1", 1, true, false, "5", NINE)));
        assertThat(board.columns().get(0)).isEqualTo(new Column("1", 2, 0, 1, 1, 3));
        assertThat(board.columns().get(2).pupils()).isEqualTo(2);
        assertThat(board.finished()).as("whose list is short is done soon").isEqualTo(1);
    }

    @Test
    void whatIsDoneElsewhereIsNotOnTheBoard() {
        Board board =
                Board.of(Map.of("p-1", THREE), List.of(new Done("p-1", "another", "i-1", 1, true, false, "5", NINE)));
        assertThat(row(board, "p-1").at()).isEmpty();
        assertThat(board.columns().get(0).answered()).isZero();
    }

    private static Board.Row row(Board board, String pupil) {
        return Objects.requireNonNull(board.rows().get(pupil));
    }

    private static Place place(String activity, String item) {
        return new Place(activity, item, item.substring(2), 2);
    }

    private static Done answer(String pupil, String item, int attempt, boolean isCorrect, int minute) {
        return new Done(pupil, "a", item, attempt, isCorrect, false, "5", NINE.plusSeconds(60L * minute));
    }

    private static Done step(String pupil, String item, int minute) {
        return new Done(pupil, "", item, 0, false, false, null, NINE.plusSeconds(60L * minute));
    }

    private static Done skip(String pupil, String item, int minute) {
        return new Done(pupil, "", item, 0, false, true, null, NINE.plusSeconds(60L * minute));
    }

    private static String here(Done... done) {
        return here(Board.of(Map.of("p-1", THREE), List.of(done)));
    }

    /** Places of the first pupil, an x where it is. */
    private static String here(Board board) {
        return row(board, "p-1").cells().stream()
                .map(cell -> cell.isHere() ? "x" : "-")
                .collect(Collectors.joining());
    }
}
