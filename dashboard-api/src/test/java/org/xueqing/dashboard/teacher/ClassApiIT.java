package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassApiIT {

    private static final String MASTERY = "/api/v1/classes/c-3-2/mastery?volume=3-" + Visitor.encoded("上");
    private static final String ANSWERS = "/api/v1/classes/c-3-2/pupils/p-a/points/K104/answers";

    private static School school;
    private static Visitor teacher;

    /** Once: sign-ins from one address are bounded. */
    @BeforeAll
    static void signIn() {
        school = School.open();
        teacher = school.signedIn(School.TEACHER);
    }

    @Test
    void listsOnlyTheClassesOfTheTeacherInSchoolOrder() {
        JsonNode body = json(teacher.get("/api/v1/classes"));
        assertThat(body.findValuesAsString("id")).containsExactly("c-3-2", "c-new", "c-big");
        assertThat(body.at("/classes/0/name").asString()).isEqualTo("三年级2班");
        assertThat(body.at("/classes/0/pupils").asInt()).isEqualTo(5);
        assertThat(body.at("/run/runId").asInt()).isEqualTo(7);
    }

    @Test
    void showsAdministratorsAlsoThePupilsWithoutAClassOfThePublishedRun() {
        JsonNode body = json(school.signedIn(School.ADMIN).get("/api/v1/classes"));
        assertThat(body.findValuesAsString("id"))
                .containsExactly("c-3-1", "c-3-2", "c-new", "c-big", "c-bare", "unassigned:web");
    }

    @Test
    void givesTheMatrixOfTheRunWithPupilsInSchoolOrderAndPointsInTeachingOrder() {
        JsonNode body = json(teacher.get(MASTERY));
        assertThat(body.at("/run/dataThrough").asString()).isEqualTo("2026-11-19T19:00:00Z");
        assertThat(body.at("/run/publishedAt").asString()).isEqualTo("2026-11-19T20:02:00Z");
        assertThat(body.get("pupils").findValuesAsString("studentId"))
                .containsExactly("p-a", "p-b", "p-c", "p-d", "p-unrostered");
        assertThat(body.get("knowledgePoints").findValuesAsString("id"))
                .hasSize(28)
                .startsWith("K104", "K105", "K106");
        assertThat(body.get("knowledgePoints").findValuesAsString("teaching"))
                .startsWith("TAUGHT", "TAUGHT", "NOT_YET");
        JsonNode cell = body.at("/pupils/0/cells/0");
        assertThat(cell.propertyNames())
                .containsExactly("knowledgePoint", "mastery", "answers", "correct", "joint", "lastAnsweredAt");
        assertThat(cell.get("mastery").asDouble()).isEqualTo(0.8349);
        assertThat(cell.get("answers").asInt()).isEqualTo(4);
        assertThat(cell.get("correct").asInt()).isEqualTo(2);
        assertThat(cell.get("lastAnsweredAt").asString()).isEqualTo("2026-11-18T11:05:00Z");
        assertThat(body.at("/pupils/4/cells").isEmpty()).isTrue();
    }

    @Test
    void givesTheCatalogueOfASourceAsAVolume() {
        JsonNode body =
                json(school.signedIn(School.ADMIN).get("/api/v1/classes/unassigned:web/mastery?volume=source:web"));
        assertThat(body.get("knowledgePoints").findValuesAsString("id")).containsExactly("web:q2", "web:q10");
        assertThat(body.get("pupils").findValuesAsString("studentId")).containsExactly("web:2", "web:10");
        assertThat(body.at("/volume").asString()).isEqualTo("source:web");
    }

    @Test
    void pagesAClassOfMoreThanSixty() {
        JsonNode first = json(teacher.get("/api/v1/classes/c-big/mastery"));
        JsonNode second = json(teacher.get("/api/v1/classes/c-big/mastery?page=1"));
        assertThat(first.get("pages").asInt()).isEqualTo(2);
        assertThat(first.get("pupils").findValuesAsString("studentId"))
                .hasSize(50)
                .startsWith("p-big-1", "p-big-2");
        assertThat(second.get("pupils").size()).isEqualTo(11);
        assertThat(json(teacher.get("/api/v1/classes/c-big/mastery?page=2"))
                        .get("pupils")
                        .size())
                .isZero();
    }

    @Test
    void callsWeakOnlyWhatWasTaughtAndHasEnoughAnswers() {
        JsonNode body = json(teacher.get("/api/v1/classes/c-3-2/weakest"));
        assertThat(body.at("/volume").asString()).isEqualTo("3-上");
        assertThat(body.at("/weakest").size()).isEqualTo(2);
        JsonNode weakest = body.at("/weakest/0");
        assertThat(weakest.at("/knowledgePoint/id").asString()).isEqualTo("K105");
        assertThat(weakest.get("shareHolding").asDouble()).isZero();
        assertThat(weakest.get("pupils").asInt()).isEqualTo(2);
        assertThat(weakest.get("answers").asInt()).isEqualTo(7);
        assertThat(weakest.get("lastAnsweredAt").asString()).isEqualTo("2026-11-18T11:00:00Z");
        assertThat(body.at("/weakest/1/knowledgePoint/id").asString()).isEqualTo("K104");
        assertThat(body.at("/weakest/1/shareHolding").asDouble()).isEqualTo(0.25);
    }

    @Test
    void leadsFromAValueToTheAnswersThatItCounts() {
        JsonNode body = json(teacher.get(ANSWERS));
        assertThat(body.at("/mastery/answers").asInt()).isEqualTo(4);
        assertThat(body.get("counted").asInt()).isEqualTo(4);
        List<String> ids = body.get("answers").findValuesAsString("eventId").stream()
                .map(id -> id.substring(id.length() - 1))
                .toList();
        assertThat(ids).containsExactly("7", "6", "5", "4", "3", "2", "1");
        assertThat(body.get("answers").findValuesAsString("counting"))
                .containsExactly("AFTER_RUN", "VOIDED", "CORRECT", "WRONG", "LATER_ATTEMPT", "WRONG", "CORRECT");
        assertThat(body.at("/answers/0/counted").asBoolean()).isFalse();
        assertThat(body.at("/answers/2/counted").asBoolean()).isTrue();
        assertThat(body.at("/answers/3/hints").asInt()).isEqualTo(1);
        assertThat(body.at("/answers/3/jointWith").size()).isEqualTo(2);
        assertThat(body.at("/answers/5/response").asString()).isEqualTo("<b>24</b>");
    }

    @Test
    void saysTheSameOfAForeignClassAndOfOneThatDoesNotExist() {
        for (String rest : List.of("/mastery", "/weakest", "/pupils/p-x/points/K104/answers")) {
            HttpResponse<String> foreign = teacher.get("/api/v1/classes/c-3-1" + rest);
            HttpResponse<String> absent = teacher.get("/api/v1/classes/c-9-9" + rest);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(absent.statusCode()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(absent.body());
            assertThat(foreign.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void saysTheSameOfAForeignPupilAndOfOneThatDoesNotExist() {
        HttpResponse<String> foreign = teacher.get("/api/v1/classes/c-3-2/pupils/p-x/points/K104/answers");
        HttpResponse<String> absent = teacher.get("/api/v1/classes/c-3-2/pupils/p-0/points/K104/answers");
        HttpResponse<String> left = teacher.get("/api/v1/classes/c-3-2/pupils/p-left/points/K104/answers");
        assertThat(List.of(foreign.statusCode(), absent.statusCode(), left.statusCode()))
                .containsOnly(404);
        assertThat(foreign.body()).isEqualTo(absent.body()).isEqualTo(left.body());
    }

    @Test
    void refusesWhatItCannotReadWithAProblemThatTellsNothingOfTheInside() {
        for (String query : List.of("volume=9-1", "page=-1", "page=x", "page=999999999999")) {
            HttpResponse<String> refused = teacher.get("/api/v1/classes/c-3-2/mastery?" + query);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).doesNotContain("xception").doesNotContain("org.");
        }
        assertThat(teacher.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(teacher.get("/api/v1/nothing").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        String form = "_csrf=" + teacher.token();
        assertThat(teacher.post("/api/v1/classes", form).statusCode()).isEqualTo(405);
        assertThat(teacher.post("/api/v1/classes", form).headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void tellsThePublishedRunOrThatThereIsNone() {
        assertThat(json(teacher.get("/api/v1/runs/published"))
                        .get("masteredFrom")
                        .asDouble())
                .isEqualTo(0.9);
        school.withoutPublishedRun(() -> {
            assertThat(teacher.get("/api/v1/runs/published").statusCode()).isEqualTo(404);
            assertThat(json(teacher.get(ANSWERS)).get("counted").asInt()).isZero();
            assertThat(json(teacher.get(MASTERY)).get("run").isNull()).isTrue();
        });
    }

    @Test
    void describesEveryEndpoint() {
        JsonNode api = json(teacher.get("/api/v1/openapi.json"));
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/classes",
                        "/api/v1/classes/{classId}/mastery",
                        "/api/v1/classes/{classId}/weakest",
                        "/api/v1/classes/{classId}/pupils/{studentId}/points/{pointId}/answers",
                        "/api/v1/runs/published");
        assertThat(api.get("paths").findValues("summary")).hasSize(5);
        assertThat(api.at("/paths/~1api~1v1~1classes~1{classId}~1weakest/get/responses")
                        .propertyNames())
                .contains("200", "400", "401", "404");
        assertThat(api.toString()).doesNotContain("viewer").contains("shareHolding", "lastAnsweredAt");
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }
}
