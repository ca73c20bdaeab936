package org.xueqing.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurriculumRulesTest {

    private static final String POINTS = "knowledge_points.csv";
    private static final String PLACEMENTS = "placements.csv";
    private static final String MISCONCEPTIONS = "misconceptions.csv";

    private final Map<String, String> files = new HashMap<>(Map.of(
            POINTS,
            """
            id,name_zh,name_en,area,competencies,prerequisites
            K001,数数,Counting,数与代数,数感,
            K002,加法,Addition,数与代数,数感,K001
            """,
            "units.csv",
            """
            edition,volume_code,grade,volume,unit_no,unit_title,confidence
            sujiao-2013,1A,1,上,1,数一数,high
            """,
            PLACEMENTS,
            """
            edition,knowledge_point,grade,volume,unit_no,position,confidence
            sujiao-2013,K001,1,上,1,1,high
            sujiao-2013,K002,1,上,1,2,high
            """,
            MISCONCEPTIONS,
            "kp_id,kp_name_zh,code,name_zh,name_en,description_zh,example_item,correct_answer,typical_wrong_answer,"
                    + "detection_rule,remediation_kps\nK002,加法,M-1,差一,off by one,数错,1+1,2,3,ans==ok+1,K001\n"));

    @Test
    void acceptsFilesThatKeepTheRules() {
        assertThat(Curriculum.from(files::get).points()).hasSize(2);
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        replace(POINTS, "K002,加法", "K001,加法");
        assertStopsWith("knowledge_points.csv line 3: id stands there twice: K001");
    }

    @Test
    void refusesAPrerequisiteThatDoesNotExist() {
        replace(POINTS, "数感,K001", "数感,K009");
        assertStopsWith("knowledge_points.csv line 3: prerequisites names no knowledge point: K009");
    }

    @Test
    void refusesACycle() {
        replace(POINTS, "Counting,数与代数,数感,", "Counting,数与代数,数感,K002");
        assertStopsWith("prerequisites lead back to");
    }

    @Test
    void refusesAPrerequisiteTaughtLater() {
        replace(PLACEMENTS, "K001,1,上,1,1", "K001,1,上,1,3");
        assertStopsWith("knowledge_points.csv line 3: prerequisites holds a point that is taught later: K001");
    }

    @Test
    void refusesAPointWithoutAPlaceIn2013() {
        replace(PLACEMENTS, "sujiao-2013,K002", "sujiao-2024,K001");
        replace("units.csv", "high\n", "high\nsujiao-2024,1A,1,上,1,数一数,high\n");
        assertStopsWith("knowledge_points.csv line 3: id has no place in sujiao-2013: K002");
    }

    @Test
    void refusesAUnitThatDoesNotExist() {
        replace(PLACEMENTS, "K002,1,上,1,2", "K002,1,上,7,2");
        assertStopsWith("placements.csv line 3: unit_no names no unit: sujiao-2013 1上 7");
    }

    @Test
    void refusesARemediationThatDoesNotExist() {
        replace(MISCONCEPTIONS, "ans==ok+1,K001", "ans==ok+1,K404");
        assertStopsWith("misconceptions.csv line 2: remediation_kps names no knowledge point: K404");
    }

    @Test
    void refusesWhatIsNoGradeNoSemesterNoConfidence() {
        replace(PLACEMENTS, "K002,1,上", "K002,7,上");
        assertStopsWith("placements.csv line 3: grade is no whole number from 1 to 6: 7");
        replace(PLACEMENTS, "K002,7,上", "K002,1,中");
        assertStopsWith("placements.csv line 3: volume is neither 上 nor 下: 中");
        replace(PLACEMENTS, "K002,1,中,1,2,high", "K002,1,上,1,2,sure");
        assertStopsWith("placements.csv line 3: confidence is neither high nor low: sure");
    }

    @Test
    void anotherTextIsAnotherVersion() {
        String before = Curriculum.from(files::get).version();
        replace(POINTS, "Addition", "Adding");
        assertThat(Curriculum.from(files::get).version()).isNotEqualTo(before);
    }

    private void replace(String file, String old, String now) {
        assertThat(files.get(file)).contains(old);
        files.computeIfPresent(file, (name, text) -> text.replace(old, now));
    }

    private void assertStopsWith(String message) {
        assertThatThrownBy(() -> Curriculum.from(files::get))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
