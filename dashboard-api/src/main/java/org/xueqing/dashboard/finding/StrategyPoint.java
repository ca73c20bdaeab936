package org.xueqing.dashboard.finding;

import org.xueqing.diagnosis.strategy.SolutionStrategy;

/**
 * What a pupil's answers to the items of one strategy of solving problems say.
 *
 * @param level FEW where there are fewer than three answers
 */
public record StrategyPoint(
        SolutionStrategy strategy, String pointId, String name, Level level, int answers, int correct) {}
