package org.xueqing.simulation.task;

/** Minutes from one time of the day to a later one. */
public record TimeSpan(int fromHour, int fromMinute, int toHour, int toMinute) implements Task {

    @Override
    public String stem() {
        return "一节活动课从 " + clock(fromHour, fromMinute) + " 开始，" + clock(toHour, toMinute) + " 结束，一共经过（　　）分钟。";
    }

    @Override
    public String answer() {
        return Integer.toString(60 * (toHour - fromHour) + toMinute - fromMinute);
    }

    private static String clock(int hour, int minute) {
        return "%d:%02d".formatted(hour, minute);
    }
}
