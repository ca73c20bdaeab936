package org.xueqing.simulation;

/** How far a pupil has the points of an item: the weakest decides. */
record Grasp(boolean known, double level) {

    static final Grasp WHOLE = new Grasp(true, 1);
    static final Grasp NONE = new Grasp(false, 0);
}
