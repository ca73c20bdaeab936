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
 * @param answer the right one; a letter from A to D where the pupil chooses
 * @param distractor the letter that draws most of those who choose wrong; absent where the pupil writes
 * @param wrongIdeas wrong procedures that this item shows
 * @param hardness logit, beside the difficulty of its points
 * @param slip probability that an average pupil who knows the points answers wrong
 * @param guess probability that an average pupil who lacks a point answers right
 * @param seconds that an average pupil takes
 */
public record Item(
        String itemId,
        List<String> knowledgePoints,
        String stem,
        String answer,
        @Nullable String distractor,
        List<WrongIdea> wrongIdeas,
        int fullMarks,
        double hardness,
        double slip,
        double guess,
        double seconds) {

    /** A wrong procedure's name and the answer that it leads to. */
    public record WrongIdea(String bug, String answer) {}

    public Item {
        knowledgePoints = List.copyOf(knowledgePoints);
        wrongIdeas = List.copyOf(wrongIdeas);
    }

    public boolean isChoice() {
        return distractor != null;
    }

    /** Those of the pupil's procedures that this item shows. */
    List<WrongIdea> shown(Set<String> bugs) {
        return wrongIdeas.stream().filter(idea -> bugs.contains(idea.bug())).toList();
    }

    /** What a procedure leads to, if this item shows it. */
    public Optional<String> answerUnder(String bug) {
        return wrongIdeas.stream()
                .filter(idea -> idea.bug().equals(bug))
                .map(WrongIdea::answer)
                .findFirst();
    }
}
