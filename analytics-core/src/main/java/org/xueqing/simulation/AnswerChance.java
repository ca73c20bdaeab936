package org.xueqing.simulation;

/** How likely a right answer is before it is drawn whether the pupil looks it over and follows a wrong procedure. */
record AnswerChance(PupilTraits pupil, World world) {

    /**
     * Probability of a right answer.
     *
     * @param unaided by the learning law, under no wrong procedure
     */
    double right(HeardAnswer answer, double unaided, Grasp grasp) {
        double aided = answer.isHinted() ? AnswerLaw.rightWithHint(unaided) : unaided;
        double checks = grasp.known() ? pupil.checksWork() : 0;
        double checked = (1 - checks) * aided + checks * AnswerLaw.rightWhenChecked(aided);
        return (1 - application(answer.item(), grasp)) * checked;
    }

    private double application(Item item, Grasp grasp) {
        return item.shown(pupil.bugs()).isEmpty() ? 0 : world.application(grasp.level());
    }
}
