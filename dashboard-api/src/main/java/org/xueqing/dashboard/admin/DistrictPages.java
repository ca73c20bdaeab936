package org.xueqing.dashboard.admin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;

/** A district reads grades as sums of at least ten pupils; schools are counted, never named. */
@Controller
@OpenTo(Audience.DISTRICT)
class DistrictPages {

    /** Pupils whose guardians withhold use above the school are in none of the rows. */
    private static final String UNITS =
            """
            select p.grade, p.volume, p.unit_no, coalesce(u.title, '') as title, max(d.schools) as schools,
                   max(d.pupils) as pupils, sum(d.pupils) as evidence, sum(d.mastered) as mastered
              from district_summaries d join published_run using (run_id)
              join placements p on p.knowledge_point = d.knowledge_point and p.edition = :edition and p.grade = d.grade
              left join units u on u.edition = p.edition and u.grade = p.grade and u.volume = p.volume
                    and u.unit_no = p.unit_no
             group by p.grade, p.volume, p.unit_no, u.title
             order by p.grade, p.volume = '下', p.unit_no
            """;

    private final JdbcClient store;

    DistrictPages(JdbcClient store) {
        this.store = store;
    }

    /** A unit over all schools of the district. */
    public record UnitLine(
            int grade, String volume, int number, String title, int schools, int pupils, long evidence, long mastered) {

        /** In percent, rounded down. */
        public long share() {
            return evidence == 0 ? 0 : mastered * 100 / evidence;
        }
    }

    @GetMapping("/district")
    String district(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("name", viewer.displayName());
        model.addAttribute("units", units());
        return "admin/district";
    }

    private List<UnitLine> units() {
        return store.sql(UNITS)
                .param("edition", Curriculum.SUJIAO_2013)
                .query((row, number) -> new UnitLine(
                        row.getInt("grade"),
                        row.getString("volume"),
                        row.getInt("unit_no"),
                        row.getString("title"),
                        row.getInt("schools"),
                        row.getInt("pupils"),
                        row.getLong("evidence"),
                        row.getLong("mastered")))
                .list();
    }
}
