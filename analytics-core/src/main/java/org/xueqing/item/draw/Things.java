package org.xueqing.item.draw;

import java.util.List;

/** Things of a child's life with the sizes that they really have. */
public final class Things {

    /**
     * A thing and what it measures.
     *
     * @param words up to the number: 一支新铅笔长
     * @param least of the sensible numbers
     * @param most of the sensible numbers
     * @param unit as printed
     */
    public record Sized(String words, int least, int most, String unit) {}

    public static final List<Sized> LENGTHS = List.of(
            new Sized("一支新铅笔长", 16, 19, "厘米"),
            new Sized("数学书的厚大约是", 6, 9, "毫米"),
            new Sized("一枚1元硬币厚大约是", 2, 2, "毫米"),
            new Sized("课桌的高大约是", 6, 8, "分米"),
            new Sized("教室的门高大约是", 20, 22, "分米"),
            new Sized("小明的身高是", 122, 138, "厘米"),
            new Sized("一根跳绳长", 2, 3, "米"),
            new Sized("教学楼高大约是", 12, 18, "米"),
            new Sized("一张银行卡的厚大约是", 1, 1, "毫米"),
            new Sized("爸爸的身高是", 168, 185, "厘米"),
            new Sized("操场跑道一圈长", 200, 400, "米"),
            new Sized("一块橡皮长大约是", 3, 5, "厘米"));

    public static final List<Sized> DISTANCES = List.of(
            new Sized("南京到上海的铁路长大约是", 300, 310, "千米"),
            new Sized("汽车每小时行", 60, 95, "千米"),
            new Sized("小明步行每分大约走", 55, 75, "米"),
            new Sized("黄河长大约是", 5464, 5464, "千米"),
            new Sized("一座大桥长", 1200, 2800, "米"),
            new Sized("马拉松比赛全程大约是", 42, 42, "千米"),
            new Sized("飞机每小时飞行", 700, 900, "千米"),
            new Sized("一棵大树高", 12, 25, "米"),
            new Sized("骑自行车每小时大约行", 12, 16, "千米"),
            new Sized("一辆公共汽车长大约是", 10, 12, "米"));

    public static final List<Sized> MASSES = List.of(
            new Sized("一个鸡蛋重大约是", 50, 60, "克"),
            new Sized("一袋大米重", 5, 25, "千克"),
            new Sized("小红的体重是", 24, 32, "千克"),
            new Sized("一个苹果重大约是", 150, 250, "克"),
            new Sized("一枚1元硬币重大约是", 6, 6, "克"),
            new Sized("一只鸡重大约是", 2, 3, "千克"),
            new Sized("一袋盐重", 400, 500, "克"),
            new Sized("一个西瓜重大约是", 4, 7, "千克"),
            new Sized("一支铅笔重大约是", 5, 8, "克"),
            new Sized("一个网球重大约是", 56, 58, "克"),
            new Sized("一包方便面重", 90, 120, "克"),
            new Sized("一本数学书重大约是", 180, 220, "克"),
            new Sized("爸爸的体重是", 65, 80, "千克"));

    public static final List<Sized> LOADS = List.of(
            new Sized("一辆大货车的载重量是", 8, 20, "吨"),
            new Sized("一头大象重大约是", 4, 6, "吨"),
            new Sized("一头牛重大约是", 400, 600, "千克"),
            new Sized("一只羊重大约是", 30, 50, "千克"),
            new Sized("一条鲸重大约是", 80, 150, "吨"),
            new Sized("一袋水泥重", 50, 50, "千克"),
            new Sized("一台冰箱重大约是", 60, 90, "千克"),
            new Sized("一节火车车厢能装煤", 50, 70, "吨"),
            new Sized("一架电梯限载", 800, 1000, "千克"));

    public static final List<Sized> CAPACITIES = List.of(
            new Sized("一瓶矿泉水有", 500, 550, "毫升"),
            new Sized("一桶食用油有", 4, 5, "升"),
            new Sized("一盒牛奶有", 200, 250, "毫升"),
            new Sized("一台冰箱的容量大约是", 200, 260, "升"),
            new Sized("一瓶眼药水有", 5, 10, "毫升"),
            new Sized("一个浴缸大约能装水", 180, 300, "升"),
            new Sized("一个水桶大约能装水", 10, 20, "升"),
            new Sized("一支口服液有", 10, 10, "毫升"),
            new Sized("一台热水器的容量是", 50, 80, "升"),
            new Sized("一瓶酱油有", 450, 500, "毫升"),
            new Sized("一小瓶酸奶有", 100, 150, "毫升"),
            new Sized("一听饮料有", 310, 330, "毫升"),
            new Sized("一瓶墨水有", 50, 60, "毫升"));

    private Things() {}
}
