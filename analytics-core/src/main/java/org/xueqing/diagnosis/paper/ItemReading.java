package org.xueqing.diagnosis.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xueqing.itemanalysis.FirstAnswer;
import org.xueqing.itemanalysis.Flaw;
import org.xueqing.itemanalysis.ItemBehaviour;

/**
 * How an item of a paper behaved, and what to look at.
 *
 * @param item position on the paper
 * @param answered pupils who answered it
 * @param blank pupils who handed in and left it out
 * @param written what was written instead of the right answer, the most frequent first
 * @param notes what to look at, the gravest first
 * @param isJudged whether there are answers enough to say that nothing is wrong
 */
public record ItemReading(
        int item,
        int answered,
        int blank,
        Figure ease,
        Figure discrimination,
        Figure itemTotal,
        Figure itemRest,
        Figure caution,
        List<WrittenShare> written,
        List<Note> notes,
        boolean isJudged) {

    /** Something to look at, with the figures that say so. */
    public sealed interface Note {

        /** Everybody has it right, or nobody: it tells nobody apart. */
        record Constant(boolean areRight, int pupils) implements Note {}

        /** What chance alone hardly makes. */
        record Flawed(Flaw flaw) implements Note {}

        /** Right answers come from pupils from whom one would not expect them. */
        record Unexpected(double caution) implements Note {}

        /** A wrong answer that more of the upper group give than of the lower. */
        record Misleading(WrittenShare written) implements Note {}
    }

    public ItemReading {
        written = List.copyOf(written);
        notes = List.copyOf(notes);
    }

    /**
     * All items of a paper.
     *
     * @param written wrong answers by item, then by position of the pupil, in one spelling
     */
    public static List<ItemReading> of(Scripts scripts, List<Map<Integer, String>> written) {
        PaperSums sums = PaperSums.of(scripts);
        UpperLower groups = UpperLower.of(scripts);
        SpTable table = SpTable.of(scripts);
        return IntStream.range(0, scripts.items())
                .mapToObj(item -> of(scripts, item, written.get(item), sums, groups, table))
                .toList();
    }

    private static ItemReading of(
            Scripts scripts, int item, Map<Integer, String> written, PaperSums sums, UpperLower groups, SpTable table) {
        int answered = sums.items().get(item).answered();
        List<WrittenShare> shares = WrittenShare.of(written, groups);
        Flaw.Finding finding = Flaw.of(ItemBehaviour.of(firstAnswers(scripts.complete(), item, written)));
        Figure caution = table.itemCaution(item);
        return new ItemReading(
                item,
                answered,
                scripts.pupils() - answered,
                sums.ease(item),
                groups.discrimination(scripts, item),
                sums.itemTotal(item),
                sums.itemRest(item),
                caution,
                shares,
                notes(sums, item, finding, caution, shares),
                finding instanceof Flaw.Finding.Judged);
    }

    /** The strength of a pupil is what the rest of the paper brought. */
    private static List<FirstAnswer> firstAnswers(Scripts complete, int item, Map<Integer, String> written) {
        List<FirstAnswer> answers = new ArrayList<>();
        complete.byPupil().forEach((pupil, script) -> {
            double rest = script.total() - script.marks(item);
            answers.add(new FirstAnswer(
                    complete.isRight(pupil, item), rest, Optional.ofNullable(written.get(pupil)), true));
        });
        return answers;
    }

    private static List<Note> notes(
            PaperSums sums, int item, Flaw.Finding finding, Figure caution, List<WrittenShare> shares) {
        PaperSums.OfItem counts = sums.items().get(item);
        boolean isConstant =
                counts.answered() >= Flaw.LEAST_ANSWERS && (counts.right() == 0 || counts.right() == counts.answered());
        if (isConstant) {
            return List.of(new Note.Constant(counts.right() > 0, counts.answered()));
        }
        if (!(finding instanceof Flaw.Finding.Judged judged)) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>(
                judged.flaws().stream().<Note>map(Note.Flawed::new).toList());
        shares.stream()
                .filter(WrittenShare::misleadsTheStrong)
                .findFirst()
                .ifPresent(share -> notes.add(new Note.Misleading(share)));
        caution.known().stream()
                .filter(value -> value >= SpTable.GRAVE)
                .forEach(value -> notes.add(new Note.Unexpected(value)));
        return notes;
    }

    /** No wrong answer of any item is known. */
    static List<Map<Integer, String>> unwritten(int items) {
        return IntStream.range(0, items)
                .<Map<Integer, String>>mapToObj(item -> new HashMap<>())
                .toList();
    }
}
