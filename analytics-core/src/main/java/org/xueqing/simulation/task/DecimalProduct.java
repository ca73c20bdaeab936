package org.xueqing.simulation.task;

import java.math.BigDecimal;

/** Multiplication of decimals. */
public record DecimalProduct(BigDecimal first, BigDecimal second) implements Task {

    @Override
    public String stem() {
        return "用竖式计算：" + Decimals.written(first) + "×" + Decimals.written(second) + "＝（　　）";
    }

    @Override
    public String answer() {
        return Decimals.written(first.multiply(second));
    }
}
