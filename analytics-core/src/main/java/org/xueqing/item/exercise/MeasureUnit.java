package org.xueqing.item.exercise;

/** Units of the lower grades; within one dimension each is a whole number of the smallest. */
public enum MeasureUnit {
    FEN("分", Dimension.MONEY, 1),
    JIAO("角", Dimension.MONEY, 10),
    YUAN("元", Dimension.MONEY, 100),
    SECOND("秒", Dimension.TIME, 1),
    MINUTE("分", Dimension.TIME, 60),
    HOUR("时", Dimension.TIME, 3600),
    DAY("日", Dimension.TIME, 86_400),
    MILLIMETRE("毫米", Dimension.LENGTH, 1),
    CENTIMETRE("厘米", Dimension.LENGTH, 10),
    DECIMETRE("分米", Dimension.LENGTH, 100),
    METRE("米", Dimension.LENGTH, 1000),
    KILOMETRE("千米", Dimension.LENGTH, 1_000_000),
    GRAM("克", Dimension.MASS, 1),
    KILOGRAM("千克", Dimension.MASS, 1000),
    TONNE("吨", Dimension.MASS, 1_000_000),
    MILLILITRE("毫升", Dimension.CAPACITY, 1),
    LITRE("升", Dimension.CAPACITY, 1000),
    SQUARE_CENTIMETRE("平方厘米", Dimension.AREA, 1),
    SQUARE_DECIMETRE("平方分米", Dimension.AREA, 100),
    SQUARE_METRE("平方米", Dimension.AREA, 10_000),
    CUBIC_CENTIMETRE("立方厘米", Dimension.VOLUME, 1),
    CUBIC_DECIMETRE("立方分米", Dimension.VOLUME, 1000),
    CUBIC_METRE("立方米", Dimension.VOLUME, 1_000_000),
    MONTH("个月", Dimension.CALENDAR, 1),
    YEAR("年", Dimension.CALENDAR, 12);

    /** What is measured. */
    public enum Dimension {
        MONEY,
        TIME,
        LENGTH,
        MASS,
        CAPACITY,
        AREA,
        VOLUME,
        CALENDAR
    }

    private final String printed;
    private final Dimension dimension;
    private final long smallest;

    MeasureUnit(String printed, Dimension dimension, long smallest) {
        this.printed = printed;
        this.dimension = dimension;
        this.smallest = smallest;
    }

    public String printed() {
        return printed;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** In the smallest unit of its dimension. */
    public long smallest() {
        return smallest;
    }

    /** How many of a smaller unit it holds (进率). @throws IllegalArgumentException for units of two dimensions */
    public long rateTo(MeasureUnit smaller) {
        if (dimension != smaller.dimension) {
            throw new IllegalArgumentException(this + " in " + smaller);
        }
        return smallest / smaller.smallest;
    }
}
