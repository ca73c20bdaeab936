package org.xueqing.simulation.task;

import java.math.BigDecimal;

/** Addition or subtraction of decimals. */
public record DecimalSum(BigDecimal first, BigDecimal second, boolean isDifference) implements Task {

    @Override
    public String stem() {
        return "用竖式计算：" + Decimals.written(first) + (isDifference ? "－" : "＋") + Decimals.written(second) + "＝（　　）";
    }

    @Override
    public String answer() {
        return Decimals.written(isDifference ? first.subtract(second) : first.add(second));
    }
}
