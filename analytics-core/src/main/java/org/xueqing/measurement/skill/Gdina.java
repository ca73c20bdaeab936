package org.xueqing.measurement.skill;

import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;

/**
 * G-DINA (de la Torre 2011, doi:10.1007/s11336-011-9207-7): each set of skills held, of those that an item needs, has a
 * chance of its own to answer it right. This is the saturated model with identity link: main effects and interactions
 * follow from the chances, and the maximum is the same. Shares of the profiles are free. Profiles differ wherever
 * some item is held in another part, so fewer collapse than under DINA.
 */
public final class Gdina {

    private Gdina() {}

    /** Chances and shares by the answers to a paper, or the reason why not. Beliefs of guess and slip are DINA's and left out. */
    public static Diagnosis fit(AnswerMatrix answers, QMatrix matrix, Prerequisites order, SkillSettings settings) {
        Optional<NotEnough> lack = Dina.lack(answers, matrix, settings);
        boolean isTooWide = matrix.needs().stream().anyMatch(need -> Long.bitCount(need) > Cells.MOST_SKILLS);
        Optional<Profiles> found = lack.isPresent() || isTooWide ? Optional.empty() : Profiles.inDetail(matrix, order);
        if (found.isEmpty()) {
            return new Diagnosis.NotFitted(lack.orElse(NotEnough.TOO_MANY_PROFILES));
        }
        Cells cells = Cells.all(matrix, found.get());
        Shares free = Shares.free(settings.beliefs().pupils());
        Maximisation maximisation = new Maximisation(cells, settings.beliefs(), free, false);
        Climb.Top top = Dina.top(new Enumeration(answers, cells), maximisation, settings, true);
        return new SkillFit(matrix, found.get(), maximisation, top);
    }
}
