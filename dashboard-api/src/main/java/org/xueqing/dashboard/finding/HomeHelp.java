package org.xueqing.dashboard.finding;

import java.util.Map;

/** What a family can do at home without correcting anything, by the area of the 2022 standard that a point belongs to. */
public enum HomeHelp {
    NUMBERS,
    SHAPES,
    DATA,
    PROJECTS;

    private static final Map<String, HomeHelp> BY_AREA = Map.of(
            "数与代数", NUMBERS,
            "图形与几何", SHAPES,
            "统计与概率", DATA,
            "综合与实践", PROJECTS);

    /** @param area as the curriculum writes it; a point of another catalogue is helped like numbers */
    public static HomeHelp of(String area) {
        return BY_AREA.getOrDefault(area, NUMBERS);
    }

    /** Of the sentence in the message bundles. */
    public String key() {
        return "home.help." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
