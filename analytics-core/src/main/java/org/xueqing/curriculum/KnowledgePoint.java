package org.xueqing.curriculum;

import java.util.List;

/**
 * One thing that a child can have or lack. Its id says nothing about edition, grade or unit; those are facts of its
 * {@link Placement}.
 *
 * @param id {@code K001}, {@code K002}, …; never re-used or renumbered
 * @param area area of the 2022 standard
 * @param competencies of the 11 of the 2022 standard (核心素养), at least one
 * @param prerequisites ids of the points directly needed
 */
public record KnowledgePoint(
        String id, String nameZh, String nameEn, String area, List<String> competencies, List<String> prerequisites) {

    public KnowledgePoint {
        competencies = List.copyOf(competencies);
        prerequisites = List.copyOf(prerequisites);
    }
}
