package org.xueqing.simulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xueqing.simulation.chance.Chance;

/**
 * What comes of an engaged attempt: the answer of a wrong procedure, or a right or wrong one without.
 *
 * @param right its probability before it was drawn
 */
record Outcome(double right, @Nullable String bug, boolean isBugAtWork, boolean correct, String response) {

    static Outcome draw(Item item, Set<String> held, Grasp grasp, double right, World world, Chance chance) {
        List<Item.WrongIdea> ideas = item.shown(held);
        double application = ideas.isEmpty() ? 0 : world.application(grasp.level());
        if (application == 0) {
            return withoutBug(item, right, right, null, chance);
        }
        Item.WrongIdea idea = world.isConsistent() ? ideas.get(0) : chance.oneOf(ideas);
        double rightAfterAll = (1 - application) * right;
        return chance.happens(application)
                ? new Outcome(rightAfterAll, idea.bug(), true, false, idea.answer())
                : withoutBug(item, right, rightAfterAll, idea.bug(), chance);
    }

    private static Outcome withoutBug(
            Item item, double right, double rightAfterAll, @Nullable String bug, Chance chance) {
        boolean correct = chance.happens(right);
        String response = correct ? item.answer() : Responses.wrong(item, chance);
        return new Outcome(rightAfterAll, bug, false, correct, response);
    }
}
