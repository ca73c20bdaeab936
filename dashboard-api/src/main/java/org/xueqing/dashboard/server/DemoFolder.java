package org.xueqing.dashboard.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.simulation.SchoolPlan;

/**
 * A data folder that holds a demonstration and nothing else. A mark in it says so, with the last day of the simulated term,
 * the grades and the passwords that were told, so that the same demonstration opens again.
 *
 * @param grades of the simulated school, 1 to 6
 * @param passwords by login
 */
record DemoFolder(DataFolder folder, LocalDate lastDay, List<Integer> grades, Map<String, String> passwords) {

    private static final String MARK = "demo.json";
    /** Of demonstrations from before grades could be chosen. */
    private static final List<Integer> ALL_GRADES = List.of(1, 2, 3, 4, 5, 6);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Opens the folder's demonstration, or marks an empty folder for a new one.
     *
     * @param grades of a new one
     * @throws StartException if the folder holds something else: simulated children never meet real ones
     */
    static DemoFolder open(Map<String, String> environment, LocalDate today, List<Integer> grades) {
        Path root =
                Path.of(environment.getOrDefault("XUEQING_DATA", "data/demo")).toAbsolutePath();
        Path mark = root.resolve(MARK);
        try {
            if (Files.exists(mark)) {
                return read(root, Files.readString(mark));
            }
            if (Files.exists(root.resolve("postgres"))) {
                throw new StartException("demo.folder", root);
            }
            DemoFolder made =
                    new DemoFolder(new DataFolder(root), today.minusDays(1), grades, DemoAccounts.generatePasswords());
            // Grades that no school has are said before anything is marked.
            made.plan();
            Files.createDirectories(root);
            Files.createFile(mark, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(mark, made.toJson());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoFolder read(Path root, String text) throws JsonProcessingException {
        JsonNode json = JSON.readTree(text);
        if (!json.has("passwords")) {
            throw new StartException("demo.old", root);
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        json.get("passwords")
                .properties()
                .forEach(entry -> passwords.put(entry.getKey(), entry.getValue().textValue()));
        List<Integer> grades = new ArrayList<>();
        json.path("grades").forEach(grade -> grades.add(grade.intValue()));
        return new DemoFolder(
                new DataFolder(root),
                LocalDate.parse(json.get("lastDay").textValue()),
                grades.isEmpty() ? ALL_GRADES : grades,
                passwords);
    }

    /**
     * The simulated school.
     *
     * @throws StartException if no school has such grades
     */
    SchoolPlan plan() {
        try {
            return SchoolPlan.demo(lastDay).withGrades(grades);
        } catch (IllegalArgumentException e) {
            throw new StartException("demo.grades", grades);
        }
    }

    private String toJson() {
        ObjectNode json = JSON.createObjectNode().put("lastDay", lastDay.toString());
        grades.forEach(json.putArray("grades")::add);
        passwords.forEach(json.putObject("passwords")::put);
        return json.toString();
    }
}
