package org.xueqing.curriculum;

/** A value and the row that it was read from, so that a broken rule can name its place. */
record Sourced<T>(CsvRow row, T value) {}
