/**
 * How learning went: learning curves of a class, time beside accuracy, sittings. It knows no pupil by name, no Spark and no
 * database. Begin with {@link org.xueqing.diagnosis.process.LearningCurve}.
 */
@NullMarked
package org.xueqing.diagnosis.process;

import org.jspecify.annotations.NullMarked;
