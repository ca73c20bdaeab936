package org.xueqing.ingest.oneroster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.GuardianStatement;
import org.xueqing.ingest.statement.PersonalFields;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.statement.PupilStatement;
import org.xueqing.ingest.statement.PupilStatement.Presence;
import org.xueqing.ingest.statement.StaffStatement;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.table.RefusedRow;

/** Users with their roles and enrolments. In a delta a person may be there with a part of that only. */
final class People {

    private static final Set<String> GUARDIANS = Set.of("parent", "guardian", "relative");
    private static final Set<String> TEACHERS = Set.of("teacher", "aide", "administrator", "principal");

    private final Bundle bundle;
    private final String orgId;
    private final Map<String, ForeignClass> classes;
    private final Map<String, Entry> users = new TreeMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, List<Entry>> enrolments = new TreeMap<>();
    private final List<PupilStatement> pupils = new ArrayList<>();
    private final List<StaffStatement> staff = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    People(Bundle bundle, String orgId, Map<String, ForeignClass> classes) {
        this.bundle = bundle;
        this.orgId = orgId;
        this.classes = classes;
    }

    Statements read() {
        bundle.entries("users").forEach(this::takeUser);
        bundle.entries("roles").stream().filter(role -> !role.isDeleted()).forEach(this::takeRole);
        bundle.entries("enrollments").forEach(this::takeEnrolment);
        Set<String> everybody = new TreeSet<>(users.keySet());
        everybody.addAll(enrolments.keySet());
        everybody.forEach(this::readPerson);
        return new Statements(pupils, staff, List.of(), Map.of(), refused, List.of());
    }

    private void takeUser(Entry user) {
        users.put(user.id(), user);
        if (!user.value("role").isEmpty()) {
            roles.computeIfAbsent(user.id(), none -> new HashSet<>()).add(lower(user.value("role")));
        }
    }

    private void takeRole(Entry role) {
        if (role.names("orgSourcedId", orgId)) {
            roles.computeIfAbsent(role.value("userSourcedId"), none -> new HashSet<>())
                    .add(lower(role.value("role")));
        }
    }

    private void takeEnrolment(Entry enrolment) {
        if (enrolment.names("schoolSourcedId", orgId)) {
            String userId = enrolment.value("userSourcedId");
            enrolments.computeIfAbsent(userId, none -> new ArrayList<>()).add(enrolment);
            roles.computeIfAbsent(userId, none -> new HashSet<>()).add(lower(enrolment.value("role")));
        }
    }

    private void readPerson(String id) {
        Set<String> held = roles.getOrDefault(id, Set.of());
        if (held.contains("student")) {
            readPupil(id);
        } else if (held.stream().anyMatch(TEACHERS::contains)) {
            readStaff(id);
        }
    }

    private Place place(String id) {
        Entry user = users.get(id);
        return user != null ? user.place() : enrolments(id).get(0).place();
    }

    private List<Entry> enrolments(String id) {
        return enrolments.getOrDefault(id, List.of());
    }

    // ---------------------------------------------------------------- pupils

    private void readPupil(String id) {
        Entry user = users.get(id);
        Set<ClassName> homes = homes(id);
        if (homes.size() > 1) {
            refuse(id, "classSourcedId", Sentence.of("oneroster.two-classes", id, String.valueOf(homes)));
            return;
        }
        Optional<String> name = name(user);
        if (user != null && !user.isDeleted() && name.isEmpty()) {
            refuse(id, "familyName", Sentence.of("roster.no-name", ""));
            return;
        }
        Optional<ClassName> left = homes.isEmpty() ? leftClass(id) : Optional.empty();
        pupils.add(new PupilStatement(
                place(id),
                nationalId(user),
                id,
                name.orElse(null),
                null,
                homes.stream().findFirst().or(() -> left).orElse(null),
                guardians(user),
                Map.of(),
                presence(user, left)));
    }

    private static Presence presence(@Nullable Entry user, Optional<ClassName> left) {
        if (user != null && user.isDeleted()) {
            return Presence.GONE;
        }
        return left.isPresent() ? Presence.WITHOUT_CLASS : Presence.HERE;
    }

    /** A pupil's own class; where only courses are delivered, the class that they are for. */
    private Set<ClassName> homes(String id) {
        Set<ClassName> homes = new TreeSet<>();
        Set<ClassName> ofCourses = new TreeSet<>();
        for (Entry enrolment : enrolments(id)) {
            if (!enrolment.isDeleted()) {
                ForeignClass in = foreignClass(enrolment);
                in.name().ifPresent((in.isHome() ? homes : ofCourses)::add);
            }
        }
        return homes.isEmpty() ? ofCourses : homes;
    }

    private Optional<ClassName> leftClass(String id) {
        return enrolments(id).stream()
                .filter(Entry::isDeleted)
                .flatMap(enrolment -> foreignClass(enrolment).name().stream())
                .findFirst();
    }

    private ForeignClass foreignClass(Entry enrolment) {
        ForeignClass known = classes.get(enrolment.value("classSourcedId"));
        if (known == null && !enrolment.isDeleted()) {
            refused.add(enrolment.refused(
                    "classSourcedId", Sentence.of("oneroster.class-unknown", enrolment.value("classSourcedId"))));
        }
        return known == null ? new ForeignClass(Optional.empty(), false, false) : known;
    }

    private static @Nullable String nationalId(@Nullable Entry user) {
        if (user == null) {
            return null;
        }
        return PersonalFields.nationalId(user.value("userMasterIdentifier"))
                .or(() -> PersonalFields.nationalId(user.value("identifier")))
                .orElse(null);
    }

    /** Chinese names have no space between family and given name. */
    private static Optional<String> name(@Nullable Entry user) {
        return user == null
                ? Optional.empty()
                : PersonalFields.name(user.value("familyName") + " " + user.value("givenName"));
    }

    /** All of a pupil's guardians, or, where one of them is not in the delivery, nothing: half a list would end the others. */
    private List<GuardianStatement> guardians(@Nullable Entry user) {
        List<GuardianStatement> guardians = new ArrayList<>();
        String agents = user == null ? "" : user.value("agentSourcedIds");
        for (String agentId : agents.split("[,;\\s]+")) {
            Entry agent = users.get(agentId);
            if (agentId.isEmpty() || (agent != null && !isGuardian(agentId, agent))) {
                continue;
            }
            if (agent == null) {
                return List.of();
            }
            guardian(agent).ifPresent(guardians::add);
        }
        return guardians;
    }

    private boolean isGuardian(String id, Entry agent) {
        return !agent.isDeleted() && roles.getOrDefault(id, Set.of()).stream().anyMatch(GUARDIANS::contains);
    }

    private static Optional<GuardianStatement> guardian(Entry agent) {
        String phone = agent.value("sms").isEmpty() ? agent.value("phone") : agent.value("sms");
        return PersonalFields.phones(phone)
                .filter(phones -> !phones.isEmpty())
                .map(phones -> new GuardianStatement(name(agent).orElse(""), phones.get(0), ""));
    }

    // ---------------------------------------------------------------- staff

    private void readStaff(String id) {
        Entry user = users.get(id);
        Optional<String> name = name(user);
        if (user != null && !user.isDeleted() && name.isEmpty()) {
            refuse(id, "familyName", Sentence.of("roster.no-name", ""));
            return;
        }
        String staffNo = user == null
                ? null
                : PersonalFields.number(user.value("identifier")).orElse(null);
        staff.add(new StaffStatement(
                place(id),
                staffNo,
                id,
                name.orElse(null),
                duties(id),
                null,
                user != null && user.isDeleted() ? Presence.GONE : Presence.HERE));
    }

    /** The primary teacher of a home class is its head; who else teaches there or in its course of mathematics, teaches it. */
    private Map<Duty, StaffStatement.Classes> duties(String id) {
        Map<Duty, StaffStatement.Classes> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            duties.put(duty, classes(duty, enrolments(id)));
        }
        return duties;
    }

    private StaffStatement.Classes classes(Duty duty, List<Entry> enrolments) {
        Set<ClassName> held = new TreeSet<>();
        Set<ClassName> given = new TreeSet<>();
        for (Entry enrolment : enrolments) {
            ForeignClass in = foreignClass(enrolment);
            if (duty(enrolment, in) == duty && (duty == Duty.HEAD || in.isMaths())) {
                in.name().ifPresent((enrolment.isDeleted() ? given : held)::add);
            }
        }
        boolean all = bundle.mode("enrollments") == Bundle.Mode.BULK;
        return new StaffStatement.Classes(held, given, all ? StaffStatement.Extent.ALL : StaffStatement.Extent.SOME);
    }

    private static Duty duty(Entry enrolment, ForeignClass in) {
        return in.isHome() && enrolment.value("primary").equalsIgnoreCase("true") ? Duty.HEAD : Duty.MATHS;
    }

    private void refuse(String id, String column, Sentence why) {
        Place place = place(id);
        refused.add(new RefusedRow(place.sheet(), place.row(), column, why));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
