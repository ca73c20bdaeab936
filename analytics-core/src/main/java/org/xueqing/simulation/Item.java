package org.xueqing.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exercise with its truth.
 *
 * @param itemId such as {@code K108-03}
 * @param knowledgePoints one or two; a pupil needs all of them
 * @param stem what the pupil reads
 * @param example answers as text, where this item is known to show a wrong idea
 * @param slip probability that an average pupil who knows the points answers wrong
 * @param guess probability that an average pupil who lacks a point answers right
 * @param seconds that an average pupil takes
 */
public record Item(
        String itemId,
        List<String> knowledgePoints,
        String stem,
        @Nullable Example example,
        double slip,
        double guess,
        double seconds) {

    /**
     * What pupils write.
     *
     * @param wrongIdeas misconceptions that this item shows
     */
    public record Example(String correctAnswer, List<WrongIdea> wrongIdeas) {

        public Example {
            wrongIdeas = List.copyOf(wrongIdeas);
        }
    }

    /** A misconception's code and the answer that it leads to. */
    public record WrongIdea(String misconception, String answer) {}

    public Item {
        knowledgePoints = List.copyOf(knowledgePoints);
    }

    Optional<Example> worked() {
        return Optional.ofNullable(example);
    }

    /** The wrong answer that follows from one of these misconceptions, if the item shows one. */
    Optional<String> misledAnswer(Set<String> misconceptions) {
        return worked().stream()
                .flatMap(it -> it.wrongIdeas().stream())
                .filter(idea -> misconceptions.contains(idea.misconception()))
                .map(WrongIdea::answer)
                .findFirst();
    }
}
