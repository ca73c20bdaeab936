package org.xueqing.dashboard.roster;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.store.Store;

/** Begins an empty installation: its first school. */
@Repository
public class Schools {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient store;
    private final Audit audit;

    Schools(Store store, Audit audit) {
        this.store = JdbcClient.create(store.dataSource());
        this.audit = audit;
    }

    /** Returns whether there was no school yet and this is a name. */
    public boolean begin(Viewer viewer, String name) {
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            return false;
        }
        boolean isBegun = store.sql("insert into schools (school_id, name)"
                                + " select :id, :name where not exists (select 1 from schools)")
                        .param("id", newId())
                        .param("name", words)
                        .update()
                == 1;
        if (isBegun) {
            audit.record(viewer.login(), Audit.Action.ROSTER_CHANGED, "school: " + words);
        }
        return isBegun;
    }

    private static String newId() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return "s-" + HexFormat.of().formatHex(bytes);
    }
}
