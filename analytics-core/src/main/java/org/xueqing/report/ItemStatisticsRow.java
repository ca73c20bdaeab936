package org.xueqing.report;

/** A row of {@code item_statistics}: first attempts at one item, with the 95 % Wilson interval of the share correct. */
public record ItemStatisticsRow(
        String itemId, long answers, long correct, long pupils, double rate, double rateLow, double rateHigh) {}
