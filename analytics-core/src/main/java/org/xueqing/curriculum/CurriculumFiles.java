package org.xueqing.curriculum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The four files as rows with values. A cell that cannot be read is our mistake and stops the load. */
record CurriculumFiles(
        List<Sourced<KnowledgePoint>> points,
        List<Sourced<Unit>> units,
        List<Sourced<Placement>> placements,
        List<Sourced<Misconception>> misconceptions,
        String version) {

    static final List<String> NAMES =
            List.of("knowledge_points.csv", "units.csv", "placements.csv", "misconceptions.csv");
    private static final int VERSION_CHARACTERS = 12;
    private static final int MOST = 999;

    /** @param textOf from a file's name to its text */
    static CurriculumFiles read(Function<String, String> textOf) {
        return new CurriculumFiles(
                read(NAMES.get(0), textOf, CurriculumFiles::point),
                read(NAMES.get(1), textOf, CurriculumFiles::unit),
                read(NAMES.get(2), textOf, CurriculumFiles::placement),
                read(NAMES.get(3), textOf, CurriculumFiles::misconception),
                version(textOf));
    }

    private static <T> List<Sourced<T>> read(
            String name, Function<String, String> textOf, Function<CsvRow, T> toValue) {
        return CsvText.rows(name, textOf.apply(name)).stream()
                .map(row -> new Sourced<>(row, toValue.apply(row)))
                .toList();
    }

    private static KnowledgePoint point(CsvRow row) {
        return new KnowledgePoint(
                row.text("id"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("area"),
                row.list("competencies"),
                row.list("prerequisites"));
    }

    private static Unit unit(CsvRow row) {
        return new Unit(
                row.text("edition"),
                volume(row),
                row.whole("unit_no", 1, MOST),
                row.text("unit_title"),
                confidence(row));
    }

    private static Placement placement(CsvRow row) {
        return new Placement(
                row.text("edition"),
                row.text("knowledge_point"),
                volume(row),
                row.whole("unit_no", 1, MOST),
                row.whole("position", 1, MOST),
                confidence(row));
    }

    private static Misconception misconception(CsvRow row) {
        return new Misconception(
                row.text("kp_id"),
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("description_zh"),
                row.text("example_item"),
                row.text("correct_answer"),
                row.text("typical_wrong_answer"),
                row.text("detection_rule"),
                row.list("remediation_kps"));
    }

    private static Volume volume(CsvRow row) {
        String sign = row.text("volume");
        Semester semester = Semester.ofSign(sign).orElseThrow(() -> row.fault("volume", "is neither 上 nor 下: " + sign));
        return new Volume(row.whole("grade", 1, 6), semester);
    }

    private static Confidence confidence(CsvRow row) {
        String word = row.text("confidence");
        return switch (word) {
            case "high", "low" -> Confidence.valueOf(word.toUpperCase(Locale.ROOT));
            default -> throw row.fault("confidence", "is neither high nor low: " + word);
        };
    }

    private static String version(Function<String, String> textOf) {
        MessageDigest digest = sha256();
        NAMES.forEach(name -> digest.update(textOf.apply(name).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
