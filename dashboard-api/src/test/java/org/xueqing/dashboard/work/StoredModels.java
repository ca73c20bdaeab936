package org.xueqing.dashboard.work;

import java.sql.PreparedStatement;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.prediction.NextAnswerModel;

/** Models of the next answer of grade 2, as a run leaves them in the registry. */
record StoredModels(School school) {

    private static final String IN_USE =
            "insert into models (model, stratum, run_id, method, features, bytes, unseen_pupils, unseen_answers,"
                    + " verdict, made_at, live_from) values ('next-answer', 'grade-2', 7, 'test', '{}', ?, 0, 0,"
                    + " 'FIRST', now(), now())";

    void putIntoUse(NextAnswerModel model) {
        putIntoUse(ModelBytes.of(model));
    }

    void putIntoUse(byte[] bytes) {
        school.server().store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(IN_USE)) {
                statement.setBytes(1, bytes);
                return statement.executeUpdate();
            }
        });
    }

    void forget() {
        school.execute("delete from models where stratum = 'grade-2'");
    }
}
