package org.xueqing.prediction.boosting;

/**
 * Binned rows, and how the loss of each moves with its logit.
 *
 * @param columns a bin for each row, by feature
 * @param slopes first derivatives, p − y
 * @param curvatures second derivatives, p(1 − p)
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for tight loops, never compared
record Rows(byte[][] columns, float[] slopes, float[] curvatures) {

    int bin(int feature, int row) {
        return columns[feature][row] & 0xFF;
    }
}
