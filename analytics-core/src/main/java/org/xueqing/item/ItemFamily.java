package org.xueqing.item;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Items that differ in nothing but their numbers and names.
 *
 * @param code in capitals, digits and hyphens, unique: {@code ADD-2D-CARRY}
 * @param version grows when the same seed would make another item
 * @param nameZh as a teacher calls it: 两位数加两位数（进位）
 * @param knowledgePoints what a pupil needs, the one that is practised first
 * @param competencies of the 11 of the 2022 standard
 * @param pace expected time
 */
public record ItemFamily(
        String code,
        int version,
        String nameZh,
        List<String> knowledgePoints,
        Set<String> competencies,
        CognitiveLevel level,
        Pace pace,
        Drawing drawing) {

    /** Draws an item; the same numbers from the generator make the same item. */
    @FunctionalInterface
    public interface Drawing {
        Item.Draft draw(RandomGenerator random);
    }

    public ItemFamily {
        if (!code.matches("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*") || knowledgePoints.isEmpty()) {
            throw new IllegalArgumentException("family " + code + " of " + knowledgePoints);
        }
        knowledgePoints = List.copyOf(knowledgePoints);
        competencies = Set.copyOf(competencies);
    }

    /** The item of a seed: always the same one while the version stays. */
    public Item item(long seed) {
        String itemId = code + "." + version + "." + Long.toHexString(seed);
        return new Item(itemId, this, drawing.draw(new SplittableRandom(seed)));
    }

    /** The point that it is practised for. */
    public String practised() {
        return knowledgePoints.get(0);
    }
}
