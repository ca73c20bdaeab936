/**
 * Estimates the parameters of the response equations from many pupils' outcomes. What comes out is a value, also
 * where there is too little to learn from. It knows no pupil by id, no Spark and no database. Begin with {@link
 * org.xueqing.calibration.BktCalibration}.
 */
@NullMarked
package org.xueqing.calibration;

import org.jspecify.annotations.NullMarked;
