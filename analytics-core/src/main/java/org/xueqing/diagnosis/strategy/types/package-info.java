/**
 * Types of pupils by their habits: a mixture of normals, and whether it would come out again. The one package beside those that train
 * which knows Smile. Begin with {@link org.xueqing.diagnosis.strategy.types.PupilTypes}.
 */
@NullMarked
package org.xueqing.diagnosis.strategy.types;

import org.jspecify.annotations.NullMarked;
