package org.xueqing.spark.store;

import java.io.Serializable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xueqing.run.PupilFindings;

/** Approved studies of items that run on one day, as they were recorded. */
public record PinnedStudies(List<Study> studies) implements Serializable {

    /**
     * A study.
     *
     * @param focal classes that are looked at
     * @param reference classes that they are compared with
     * @param since answers from then on count
     */
    public record Study(String id, Set<String> focal, Set<String> reference, Instant since) implements Serializable {}

    private static final String RUNNING =
            """
            select s.study_id, s.first_day,
                   array(select c.class_id from item_study_classes c
                          where c.study_id = s.study_id and c.is_focal order by 1) as focal,
                   array(select c.class_id from item_study_classes c
                          where c.study_id = s.study_id and not c.is_focal order by 1) as reference
              from item_studies s
             where s.ended_at is null and ? between s.first_day and s.last_day
             order by s.study_id
            """;

    public PinnedStudies {
        studies = List.copyOf(studies);
    }

    /**
     * As they stand when a run begins: a study recorded today is read although the last answer is of yesterday.
     *
     * @param through the last answer that the run reads; its day must be one of the study's
     */
    public static PinnedStudies read(StoreAddress store, Instant through) throws SQLException {
        List<Study> studies = new ArrayList<>();
        try (Connection connection = store.connect();
                PreparedStatement statement = connection.prepareStatement(RUNNING)) {
            statement.setObject(1, LocalDate.ofInstant(through, PupilFindings.SCHOOL_ZONE));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    studies.add(new Study(
                            row.getString("study_id"),
                            texts(row.getArray("focal")),
                            texts(row.getArray("reference")),
                            row.getObject("first_day", LocalDate.class)
                                    .atStartOfDay(PupilFindings.SCHOOL_ZONE)
                                    .toInstant()));
                }
            }
        }
        return new PinnedStudies(studies);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
