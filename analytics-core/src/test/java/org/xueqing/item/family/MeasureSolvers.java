package org.xueqing.item.family;

import static org.xueqing.item.family.Stems.find;
import static org.xueqing.item.family.Stems.letter;
import static org.xueqing.item.family.Stems.number;
import static org.xueqing.item.family.Stems.numbers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.item.Item;
import org.xueqing.item.family.measure.MeasureFamilies;

/** Solvers of families on measures. Most stems are conversions. */
final class MeasureSolvers {

    /** In the smallest unit of each dimension; 分 of money and of time are told apart by their company. */
    private static final Map<String, Long> SIZES = Map.ofEntries(
            Map.entry("元", 100L),
            Map.entry("角", 10L),
            Map.entry("时", 3600L),
            Map.entry("秒", 1L),
            Map.entry("毫米", 1L),
            Map.entry("厘米", 10L),
            Map.entry("分米", 100L),
            Map.entry("米", 1000L),
            Map.entry("千米", 1_000_000L),
            Map.entry("克", 1L),
            Map.entry("千克", 1000L),
            Map.entry("吨", 1_000_000L),
            Map.entry("毫升", 1L),
            Map.entry("升", 1000L),
            Map.entry("平方厘米", 1L),
            Map.entry("平方分米", 100L),
            Map.entry("平方米", 10_000L),
            Map.entry("立方厘米", 1L),
            Map.entry("立方分米", 1000L),
            Map.entry("立方米", 1_000_000L),
            Map.entry("个月", 1L),
            Map.entry("年", 12L));

    private static final String UNIT = "((?:平方|立方)(?:厘米|分米|米)|毫米|厘米|分米|千米|米|千克|克|吨|毫升|升|个月|年|元|角|分|时|秒)";

    /** What the things of the unit families measure, by their names. */
    private static final Map<String, String> UNITS = units();

    static final Map<String, IndependentSolver> BY_FAMILY = byFamily();

    private MeasureSolvers() {}

    private static Map<String, IndependentSolver> byFamily() {
        Map<String, IndependentSolver> solvers = new HashMap<>();
        MeasureFamilies.ALL.forEach(family -> solvers.put(family.code(), MeasureSolvers::converted));
        solvers.put(
                "METRE-REST", item -> String.valueOf(100 - numbers(item.stem()).get(1)));
        for (String code : List.of("UNIT-LENGTH", "UNIT-MASS", "UNIT-DISTANCE", "UNIT-LOAD", "UNIT-CAPACITY")) {
            solvers.put(code, MeasureSolvers::unit);
        }
        for (String code : List.of("CLOCK-READ", "CLOCK-NEARLY")) {
            solvers.put(code, MeasureSolvers::clock);
        }
        solvers.put("ELAPSED-SHORT", item -> "" + minutesBetween(item));
        solvers.put("END-TIME", MeasureSolvers::end);
        solvers.put("ELAPSED-24", item -> minutesBetween(item) / 60 + "、" + minutesBetween(item) % 60);
        solvers.put("ELAPSED-NOON", item -> minutesBetween(item) / 60 + "、" + minutesBetween(item) % 60);
        solvers.put("TO-24-HOURS", item -> {
            Matcher time = find("(\\d+)时(?:(\\d+)分)?", item.stem());
            return "%d:%02d".formatted(number(time, 1) + 12, time.group(2) == null ? 0 : number(time, 2));
        });
        solvers.put(
                "TO-12-HOURS",
                item -> LocalTime.parse(numbersOfTime(item.stem()).get(0)).format(DateTimeFormatter.ofPattern("h:mm")));
        solvers.put("DAYS-OF-MONTH", item -> {
            List<Long> given = numbers(item.stem());
            return ""
                    + LocalDate.of(given.get(0).intValue(), given.get(1).intValue(), 1)
                            .lengthOfMonth();
        });
        solvers.put("DAYS-BETWEEN", item -> {
            List<Long> given = numbers(item.stem());
            return "" + date(given, 0).datesUntil(date(given, 2).plusDays(1)).count();
        });
        solvers.put("LEAP-YEAR", item -> letter(item.draft().options().indexOf(isLeap(item) ? "闰年" : "平年")));
        solvers.put("DAYS-OF-YEAR", item -> isLeap(item) ? "366" : "365");
        return solvers;
    }

    /** March to December, so that any year does. */
    private static LocalDate date(List<Long> given, int at) {
        return LocalDate.of(2023, given.get(at).intValue(), given.get(at + 1).intValue());
    }

    private static boolean isLeap(Item item) {
        return LocalDate.of(numbers(item.stem()).get(0).intValue(), 1, 1).isLeapYear();
    }

    private static String converted(Item item) {
        String[] sides = item.stem().split("=", -1);
        boolean isMoney = item.stem().contains("元") || item.stem().contains("角");
        Matcher given = Pattern.compile("(\\d+)" + UNIT).matcher(sides[0]);
        long smallest = 0;
        while (given.find()) {
            smallest += number(given, 1) * size(given.group(2), isMoney);
        }
        StringBuilder parts = new StringBuilder();
        Matcher asked = Pattern.compile("（　　）" + UNIT).matcher(sides[1]);
        while (asked.find()) {
            long size = size(asked.group(1), isMoney);
            parts.append(parts.isEmpty() ? "" : "、").append(smallest / size);
            smallest %= size;
        }
        return parts.toString();
    }

    private static long size(String unit, boolean isMoney) {
        return unit.equals("分") ? (isMoney ? 1 : 60) : SIZES.getOrDefault(unit, 0L);
    }

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        Map.of(
                        "厘米", "新铅笔长 小明的身高 爸爸的身高 橡皮长",
                        "毫米", "数学书的厚 硬币厚 银行卡的厚",
                        "分米", "课桌的高 教室的门高",
                        "米", "跳绳长 教学楼高 跑道一圈 步行每分 大桥长 大树高 公共汽车长",
                        "千米", "铁路长 汽车每小时 黄河长 马拉松 飞机每小时 自行车每小时",
                        "克", "鸡蛋重 苹果重 硬币重 袋盐重 铅笔重 网球重 方便面重 数学书重",
                        "千克", "大米重 小红的体重 只鸡重 西瓜重 爸爸的体重 头牛重 只羊重 水泥重 冰箱重 电梯限载",
                        "吨", "载重量 大象重 鲸重 装煤",
                        "升", "食用油 冰箱的容量 浴缸 水桶 热水器",
                        "毫升", "矿泉水 牛奶 眼药水 口服液 墨水 酱油 酸奶 饮料")
                .forEach((unit, things) -> List.of(things.split(" ", -1)).forEach(thing -> units.put(thing, unit)));
        return units;
    }

    private static String unit(Item item) {
        List<String> fitting = UNITS.entrySet().stream()
                .filter(it -> item.stem().contains(it.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(fitting + " fit " + item.stem());
        }
        return letter(item.draft().options().indexOf(fitting.get(0)));
    }

    /** From the angles of the hands. */
    private static String clock(Item item) {
        String svg = item.picture().orElseThrow();
        double hours = Double.parseDouble(
                        find("class=\"hour\".*?rotate\\(([0-9.]+)\\)", svg).group(1))
                / 30;
        double minutes = Double.parseDouble(
                        find("class=\"minute\".*?rotate\\(([0-9.]+)\\)", svg).group(1))
                / 6;
        int hour = hours < 1 ? 12 : (int) hours;
        if (Math.abs(hours % 1 - minutes / 60) > 0.01) {
            throw new IllegalArgumentException("hands do not agree: " + svg);
        }
        return "%d:%02d".formatted(hour, Math.round(minutes));
    }

    private static List<String> numbersOfTime(String stem) {
        return Pattern.compile("(下午)?(\\d+):(\\d\\d)")
                .matcher(stem)
                .results()
                .map(time -> "%02d:%s"
                        .formatted(Integer.parseInt(time.group(2)) + (time.group(1) == null ? 0 : 12), time.group(3)))
                .toList();
    }

    private static long minutesBetween(Item item) {
        List<String> times = numbersOfTime(item.stem());
        return ChronoUnit.MINUTES.between(LocalTime.parse(times.get(0)), LocalTime.parse(times.get(1)));
    }

    private static String end(Item item) {
        long minutes = number(find("用了(\\d+)分", item.stem()), 1);
        return LocalTime.parse(numbersOfTime(item.stem()).get(0))
                .plusMinutes(minutes)
                .format(DateTimeFormatter.ofPattern("H:mm"));
    }
}
