package org.xueqing.dashboard.teacher.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of knowledge points. */
@Repository
class PointNames {

    private final JdbcClient store;

    PointNames(JdbcClient store) {
        this.store = store;
    }

    /** By id; points that the curriculum does not know are their ids. */
    Map<String, String> of(Collection<String> points, Locale language) {
        Map<String, String> names = new HashMap<>();
        points.forEach(point -> names.put(point, point));
        store.sql("select id, name_zh, name_en from knowledge_points where id = any (:points)")
                .param("points", points.toArray(String[]::new))
                .query(row -> {
                    names.put(
                            row.getString("id"),
                            row.getString(language.getLanguage().equals("zh") ? "name_zh" : "name_en"));
                });
        return names;
    }
}
