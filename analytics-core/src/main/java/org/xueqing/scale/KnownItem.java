package org.xueqing.scale;

import java.io.Serializable;

/** Where an item lay on the scale of the published run. */
public record KnownItem(double difficulty, double difficultyError) implements Serializable {}
