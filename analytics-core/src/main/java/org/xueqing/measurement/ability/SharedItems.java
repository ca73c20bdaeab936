package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xueqing.measurement.AnswerMatrix;

/** Which groups of pupils the items they have in common tie to one scale. */
final class SharedItems {

    private final boolean[][] answeredByGroup;

    SharedItems(AnswerMatrix answers, int[] kept, int[] groupOfPupil) {
        int groups = 1;
        for (int group : groupOfPupil) {
            groups = Math.max(groups, group + 1);
        }
        answeredByGroup = new boolean[groups][answers.items()];
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                if (kept[answers.item(cell)] >= 0) {
                    answeredByGroup[groupOfPupil[pupil]][answers.item(cell)] = true;
                }
            }
        }
    }

    /** The groups that no chain of common items leads to, from the anchors or, without any, from group 0. */
    List<Integer> notTied(Set<Integer> anchors) {
        int items = answeredByGroup[0].length;
        boolean[] tied = anchors.isEmpty() ? answeredByGroup[0].clone() : new boolean[items];
        anchors.stream().filter(item -> item < items).forEach(item -> tied[item] = true);
        List<Integer> alone = new ArrayList<>();
        for (int group = anchors.isEmpty() ? 1 : 0; group < answeredByGroup.length; group++) {
            alone.add(group);
        }
        while (alone.removeIf(group -> joins(answeredByGroup[group], tied))) {
            continue;
        }
        return alone;
    }

    private static boolean joins(boolean[] answered, boolean[] tied) {
        boolean isTied = false;
        for (int item = 0; item < tied.length; item++) {
            isTied |= answered[item] && tied[item];
        }
        for (int item = 0; isTied && item < tied.length; item++) {
            tied[item] |= answered[item];
        }
        return isTied;
    }
}
