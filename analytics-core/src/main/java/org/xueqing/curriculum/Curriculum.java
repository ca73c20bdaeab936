package org.xueqing.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Knowledge points, their prerequisites, where editions teach them, and known misconceptions. */
public final class Curriculum {

    /** The edition that holds every point, of the 2011 standard. */
    public static final String SUJIAO_2013 = "sujiao-2013";

    private final Map<String, KnowledgePoint> points = new LinkedHashMap<>();
    private final List<Unit> units;
    private final List<Placement> placements;
    private final List<Misconception> misconceptions;
    private final String version;

    private Curriculum(CurriculumFiles files) {
        files.points().forEach(point -> points.put(point.value().id(), point.value()));
        units = values(files.units());
        placements = values(files.placements());
        misconceptions = values(files.misconceptions());
        version = files.version();
    }

    /**
     * Reads the files that the product ships.
     *
     * @throws IllegalStateException if a file breaks a rule; names file, line and value
     */
    public static Curriculum load() {
        return from(Curriculum::resource);
    }

    /** @param textOf from a file's name to its text */
    static Curriculum from(Function<String, String> textOf) {
        CurriculumFiles files = CurriculumFiles.read(textOf);
        CurriculumRules.check(files);
        return new Curriculum(files);
    }

    /** Every point, in the order of the file. */
    public List<KnowledgePoint> points() {
        return List.copyOf(points.values());
    }

    public Optional<KnowledgePoint> point(String id) {
        return Optional.ofNullable(points.get(id));
    }

    /** Units of every edition, in the order of the file. */
    public List<Unit> units() {
        return units;
    }

    /** Units of one volume by number; empty where the edition's volume is unknown. */
    public List<Unit> units(String edition, Volume volume) {
        return units.stream()
                .filter(unit -> unit.edition().equals(edition) && unit.volume().equals(volume))
                .sorted(Comparator.comparingInt(Unit::number))
                .toList();
    }

    /** Placements of every edition, in the order of the file. */
    public List<Placement> placements() {
        return placements;
    }

    /** Placements of one edition in teaching order. */
    public List<Placement> placements(String edition) {
        return placements.stream()
                .filter(placement -> placement.edition().equals(edition))
                .sorted(Placement.TEACHING_ORDER)
                .toList();
    }

    /** Points of one volume in teaching order; empty where the edition's volume is unknown. */
    public List<KnowledgePoint> points(String edition, Volume volume) {
        return placements(edition).stream()
                .filter(placement -> placement.volume().equals(volume))
                .flatMap(placement -> point(placement.knowledgePoint()).stream())
                .toList();
    }

    /** Ids of the editions that have placements. */
    public List<String> editions() {
        return placements.stream().map(Placement::edition).distinct().toList();
    }

    public List<Misconception> misconceptions() {
        return misconceptions;
    }

    public List<Misconception> misconceptions(String knowledgePoint) {
        return misconceptions.stream()
                .filter(misconception -> misconception.knowledgePoint().equals(knowledgePoint))
                .toList();
    }

    /** Twelve hexadecimal digits of the files' SHA-256: another text, another version. */
    public String version() {
        return version;
    }

    private static <T> List<T> values(List<Sourced<T>> rows) {
        return rows.stream().map(Sourced::value).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Curriculum.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Curriculum.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
