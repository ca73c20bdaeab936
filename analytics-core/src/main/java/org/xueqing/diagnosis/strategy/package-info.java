/**
 * How pupils go about their work: whether they take the time to read, and whether practice still brings anything. What is found
 * of a child has counts that can be looked up, and ends when later answers say otherwise. It knows no pupil by name, no Spark and
 * no database. Begin with {@link
 * org.xueqing.diagnosis.strategy.Habit} and {@link org.xueqing.diagnosis.strategy.PupilStrategies}.
 */
@NullMarked
package org.xueqing.diagnosis.strategy;

import org.jspecify.annotations.NullMarked;
