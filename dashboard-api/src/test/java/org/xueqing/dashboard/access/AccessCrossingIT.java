package org.xueqing.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xueqing.dashboard.fixture.Listener;
import org.xueqing.dashboard.fixture.Route;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.dashboard.sender.EventsApi;

/**
 * Crosses every route with every role, and with what is the viewer's own and what is not; then searches what came back for
 * other children, ranks, and groups that are too small. Routes are read from the controllers, so a new one is crossed
 * without being named here.
 */
class AccessCrossingIT {

    private static final List<String> CLASSES = List.of("c-3-2", "c-3-1", "c-none", "unassigned:web");
    private static final List<String> PUPILS = List.of("p-a", "p-x", "p-none");

    /** Values of the path variables: one of grade 3 class 2, one of another class, one that does not exist. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("classId", CLASSES),
            Map.entry("studentId", PUPILS),
            Map.entry("pointId", List.of("K104")),
            Map.entry("activityId", List.of("a-3-2", "a-3-1", "a-none")),
            Map.entry("planId", List.of("plan-3-2", "plan-3-1", "plan-none")),
            Map.entry("schoolId", List.of("s-shiyan", "s-none")),
            Map.entry("studyId", List.of("00000000-0000-4000-8000-0000000000d0")),
            Map.entry("grade", List.of("3", "5")),
            Map.entry("surveyId", List.of("00000000-0000-4000-8000-000000000043", "none")),
            Map.entry("name", List.of("none")));

    /** What routes are asked for beside their path: work and sheets of the own class, of another one, and none. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "/me/practice/work", List.of("activity=s-3-2", "activity=plan-a-3-2", "activity=s-3-1", "activity=a-none"),
            "/me/practice/answers", ofOthers("typed=1"),
            "/me/practice/hints", ofOthers("number=1"),
            "/me/practice/steps", ofOthers("step=skipped"),
            "/me/practice/feelings", ofOthers("moment=BEFORE&feeling=SURE"),
            "/me/practice/packs", List.of("pack=none"),
            "/classes/{classId}/sheets", List.of("code=32000010", "code=31000016", "code=none"));

    /** Assignments that the pupil who crosses was not given. */
    private static final Pattern WORK_OF_OTHERS = Pattern.compile("activity=(s-3-1|plan-a-3-1|a-none)");

    private static List<String> ofOthers(String more) {
        return Stream.of("s-3-1", "plan-a-3-1", "a-none")
                .map(activity -> "eventId=00000000-0000-4000-8000-000000000999&item=SUB-2D-BORROW.1.1&activity="
                        + activity + "&" + more)
                .toList();
    }

    /**
     * Who crosses. What is theirs is written down here, apart from the rule that is tested.
     *
     * @param pupils whom they may see one by one
     * @param classes whose pages they may open, of those tried
     */
    private record Person(String login, Role role, Set<String> pupils, Set<String> classes) {}

    /**
     * Somebody on the way through all routes.
     *
     * @param token of the forms, good for as long as the session is
     */
    private record Crossing(Person person, Visitor visitor, String session, String token) {

        static Crossing of(Person person, Visitor visitor) {
            return new Crossing(person, visitor, visitor.session(), visitor.token());
        }
    }

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    School.TEACHER,
                    Role.TEACHER,
                    Set.of("p-a", "p-b", "p-c", "p-d", "p-unrostered", "p-n"),
                    Set.of("c-3-2")),
            new Person(School.HEAD_TEACHER, Role.HEAD_TEACHER, Set.of("p-x"), Set.of("c-3-1")),
            new Person(School.LEAD, Role.SUBJECT_LEAD, Set.of(), Set.of("c-3-1", "c-3-2")),
            new Person(
                    School.ADMIN,
                    Role.ADMIN,
                    Set.of("p-a", "p-b", "p-c", "p-d", "p-x", "p-unrostered", "p-n", "p-left"),
                    Set.of("c-3-1", "c-3-2", "unassigned:web")),
            new Person(School.PUPIL, Role.STUDENT, Set.of("p-a"), Set.of()),
            new Person(School.PARENT, Role.PARENT, Set.of("p-a"), Set.of()),
            new Person(School.DISTRICT, Role.DISTRICT, Set.of(), Set.of()),
            new Person(School.SENDER, Role.SENDER, Set.of(), Set.of()));

    private static final Map<String, String> NAMES =
            Map.of("p-a", "李思远", "p-b", "王安", "p-c", "王安", "p-d", "阿依努尔", "p-x", "赵一");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern RANKING = Pattern.compile("排名|名次|第\\s*\\d+\\s*名|(?i)\\brank(ing|ed)?\\b|percentile");

    private static final List<Route> ROUTES = Route.all().stream()
            .filter(route -> !Set.of("/login", "/password").contains(route.path()))
            .toList();

    private final School school = School.open();

    @TestFactory
    Stream<DynamicTest> everyRouteIsCrossedWithEveryRoleAndOwnership() {
        return PEOPLE.stream().flatMap(this::crossed);
    }

    private Stream<DynamicTest> crossed(Person person) {
        Crossing crossing = Crossing.of(person, school.signedIn(person.login()));
        Stream<DynamicTest> routes = ROUTES.stream().flatMap(route -> paths(route)
                .map(path -> DynamicTest.dynamicTest(
                        person.role() + " " + route.method() + " " + path, () -> check(crossing, route, path))));
        // The machines' door asks for a key with every request: no session opens it, whoever has it.
        DynamicTest machines = DynamicTest.dynamicTest(
                person.role() + " has no key to the machines' door", () -> assertThat(crossing.visitor()
                                .send("POST", EventsApi.PATH, "_csrf=" + crossing.token())
                                .statusCode())
                        .isEqualTo(401));
        return Stream.concat(
                routes, Stream.of(machines, DynamicTest.dynamicTest(person.role() + " was signed in to the end", () -> {
                    assertThat(crossing.visitor().get("/login").body()).contains("/logout");
                    assertThat(crossing.visitor().session()).isEqualTo(crossing.session());
                })));
    }

    private static void check(Crossing crossing, Route route, String path) {
        Person person = crossing.person();
        Answer answer = answer(crossing, route, path);
        assertThat(answer.statusCode()).as("a failure of ours").isLessThan(500);
        boolean isOpen =
                route.audience() == Audience.ANYBODY || route.audience().includes(person.role());
        boolean isOfOthers = namesWhatIsNotTheirs(person, path)
                || WORK_OF_OTHERS.matcher(path).find();
        if (!isOpen || isOfOthers) {
            assertThat(answer.statusCode()).isEqualTo(404);
        } else if (route.isStream() && person.role() != Role.SUBJECT_LEAD) {
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertHoldsNobodyElse(person, answer.body());
        if (person.role() == Role.STUDENT || person.role() == Role.PARENT) {
            assertThat(RANKING.matcher(answer.body()).find()).as("a rank").isFalse();
        }
    }

    private record Answer(int statusCode, String body) {}

    private static Answer answer(Crossing crossing, Route route, String path) {
        Visitor visitor = crossing.visitor();
        if (route.isStream()) {
            return beginning(visitor, path);
        }
        HttpResponse<String> answer = route.method().equals("GET")
                ? visitor.get(path)
                : visitor.send(route.method(), path, "_csrf=" + crossing.token());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** Whoever does not say what the page holds is told everything at once. */
    private static Answer beginning(Visitor visitor, String path) {
        try (Listener stream = visitor.listen(path)) {
            if (stream.status() == 200) {
                stream.awaitOpen();
            } else {
                stream.awaitOver();
            }
            return new Answer(stream.status(), stream.body());
        }
    }

    private static boolean namesWhatIsNotTheirs(Person person, String path) {
        return names(path, CLASSES, person.classes()) || names(path, PUPILS, person.pupils());
    }

    private static boolean names(String path, List<String> tried, Set<String> own) {
        return tried.stream().anyMatch(id -> contains(path, id) && !own.contains(id));
    }

    private static void assertHoldsNobodyElse(Person person, String body) {
        Set<String> ownNames =
                person.pupils().stream().map(own -> NAMES.getOrDefault(own, "")).collect(Collectors.toSet());
        NAMES.forEach((other, name) -> {
            if (!person.pupils().contains(other)) {
                assertThat(contains(body, other)).as("id of " + other).isFalse();
                assertThat(!ownNames.contains(name) && body.contains(name))
                        .as("name of " + other)
                        .isFalse();
            }
        });
    }

    /** As a whole id: p-a is not in p-abc. */
    private static boolean contains(String text, String id) {
        return text.contains(id)
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                        .matcher(text)
                        .find();
    }

    private static Stream<String> paths(Route route) {
        List<String> paths = new ArrayList<>(List.of(route.path()));
        for (Matcher variable = VARIABLE.matcher(route.path()); variable.find(); ) {
            List<String> values = values(variable.group(1));
            String name = variable.group();
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> path.replace(name, value)))
                    .toList();
        }
        List<String> asked = ASKED.getOrDefault(route.path(), List.of());
        return Stream.concat(
                paths.stream(), paths.stream().flatMap(path -> asked.stream().map(query -> path + "?" + query)));
    }

    private static List<String> values(String variable) {
        return Objects.requireNonNull(VALUES.get(variable), "say which values to try for {" + variable + "}");
    }
}
