package org.xueqing.dashboard.admin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.SchoolPupils;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.account.AccountList;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.roster.SchoolCalendar;

/** Leads from an empty installation to the first class page. */
@Service
class FirstSteps {

    private final GradeAccess grades;
    private final ClassAccess classes;
    private final SchoolPupils pupils;
    private final SchoolCalendar calendar;
    private final AccountList accounts;
    private final RunQueries runs;
    private final JdbcClient store;

    FirstSteps(
            GradeAccess grades,
            ClassAccess classes,
            SchoolPupils pupils,
            SchoolCalendar calendar,
            AccountList accounts,
            RunQueries runs,
            JdbcClient store) {
        this.grades = grades;
        this.classes = classes;
        this.pupils = pupils;
        this.calendar = calendar;
        this.accounts = accounts;
        this.runs = runs;
        this.store = store;
    }

    /**
     * A step, in the order in which they are taken.
     *
     * @param key of its words: school, calendar, roster, accounts, answers, class
     * @param path where it is taken
     */
    public record Step(String key, String path, boolean isDone) {}

    List<Step> steps(Viewer viewer) {
        List<KeptSchool> schools = grades.kept(viewer);
        return List.of(
                new Step("school", "/grades", !schools.isEmpty()),
                new Step("calendar", "/calendar", any(schools, school -> !calendar.terms(school)
                        .isEmpty())),
                new Step("roster", "/roster", any(schools, school -> pupils.count(school) > 0)),
                new Step("accounts", "/accounts", any(schools, school -> !accounts.lines(school, viewer, "")
                        .isEmpty())),
                new Step("answers", "/imports", runs.hasAnswers()),
                new Step("class", "/classes", !classes.classes(viewer).isEmpty() && hasRun()));
    }

    private boolean hasRun() {
        return store.sql("select exists (select 1 from published_run)")
                .query(Boolean.class)
                .single();
    }

    private static boolean any(List<KeptSchool> schools, java.util.function.Predicate<KeptSchool> rule) {
        return schools.stream().anyMatch(rule);
    }
}
