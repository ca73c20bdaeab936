package org.xueqing.ingest.oneroster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.ClassNames;
import org.xueqing.ingest.statement.ForeignClassId;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.statement.TermStatement;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.RefusedRow;

/** A delivery of OneRoster 1.2: a folder or zip of CSV files with a manifest. Demographics are not read. */
public final class OneRoster {

    private static final Set<String> TERM_TYPES = Set.of("term", "semester");

    private final Bundle bundle;
    private final ClassNames classNames;
    private final String campus;
    private final String orgId;
    private final Map<String, ForeignClass> classes = new HashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();

    private OneRoster(Bundle bundle, String school, int schoolYear, String campus) {
        this.bundle = bundle;
        this.classNames = new ClassNames(schoolYear);
        this.campus = campus;
        this.orgId = orgId(school);
    }

    /** Whether the path is a delivery: a folder, or a zip with a manifest. */
    public static boolean isOne(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return true;
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().matches("(.*/)?manifest\\.csv"));
        } catch (ZipException e) {
            return false;
        }
    }

    /** @param known classes by the ids of the other system, from deliveries before */
    public static Statements read(
            Path path, String school, int schoolYear, String campus, Map<ForeignClassId, ClassName> known)
            throws IOException {
        OneRoster delivery = new OneRoster(Bundle.open(path), school, schoolYear, campus);
        known.forEach((id, name) -> delivery.classes.put(id.id(), ForeignClass.known(id.kind(), name)));
        return delivery.statements();
    }

    private Statements statements() {
        refused.addAll(bundle.damaged());
        readClasses();
        People people = new People(bundle, orgId, classes);
        Statements read = people.read();
        Map<ForeignClassId, ClassName> names = new HashMap<>();
        classes.forEach((id, one) -> one.name()
                .filter(name -> one.isHome() || one.isMaths())
                .ifPresent(name -> names.put(new ForeignClassId(one.kind(), id), name)));
        return new Statements(List.of(), List.of(), terms(), names, refused, notes).plus(read);
    }

    /** The org that has the school's name, or the only one. A delta without orgs speaks of the school that is known. */
    private String orgId(String school) {
        List<Entry> schools = bundle.entries("orgs").stream()
                .filter(org -> org.value("type").equalsIgnoreCase("school"))
                .toList();
        Optional<Entry> named =
                schools.stream().filter(org -> org.value("name").equals(school)).findFirst();
        if (named.isEmpty() && schools.size() > 1) {
            String names = String.join(
                    "、", schools.stream().map(org -> org.value("name")).toList());
            throw new SpokenException(Sentence.of("oneroster.school", school, names));
        }
        return named.or(() -> schools.stream().findFirst()).map(Entry::id).orElse("");
    }

    private List<TermStatement> terms() {
        List<TermStatement> terms = new ArrayList<>();
        for (Entry session : bundle.entries("academicSessions")) {
            boolean isTerm = TERM_TYPES.contains(session.value("type").toLowerCase(java.util.Locale.ROOT));
            if (isTerm && !session.isDeleted()) {
                term(session).ifPresent(terms::add);
            }
        }
        return terms;
    }

    private Optional<TermStatement> term(Entry session) {
        Optional<LocalDate> first = Cell.text(session.value("startDate")).date();
        Optional<LocalDate> last = Cell.text(session.value("endDate")).date();
        if (first.isEmpty() || last.isEmpty() || !last.get().isAfter(first.get())) {
            refused.add(session.refused(
                    "startDate", Sentence.of("oneroster.term", session.value("startDate"), session.value("endDate"))));
            return Optional.empty();
        }
        String semester = first.get().getMonthValue() >= 8 ? "上" : "下";
        return Optional.of(new TermStatement(first.get().minusMonths(7).getYear(), semester, first.get(), last.get()));
    }

    private void readClasses() {
        int others = 0;
        for (Entry entry : bundle.entries("classes")) {
            if (!entry.names("schoolSourcedId", orgId) || entry.isDeleted()) {
                continue;
            }
            ForeignClass read = ForeignClass.of(entry, name(entry));
            classes.put(entry.id(), read);
            if (read.name().isEmpty() && read.isHome()) {
                refused.add(entry.refused("title", Sentence.of("roster.class-name", entry.value("title"))));
            } else if (read.name().isEmpty()) {
                others++;
            }
        }
        if (others > 0) {
            notes.add(Sentence.of("oneroster.note.other-classes", others));
        }
    }

    private Optional<ClassName> name(Entry entry) {
        String grades = entry.value("grades").replaceFirst("^0+(?=\\d)", "");
        String grade = classNames.grade(grades).isPresent() ? grades : "";
        String title = entry.value("title").replaceFirst("(?<=班)数学$", "");
        return classNames.read(campus, grade, title).or(() -> classNames.read(campus, grade, entry.value("classCode")));
    }
}
