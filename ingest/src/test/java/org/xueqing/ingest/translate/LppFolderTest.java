package org.xueqing.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.ingest.translate.Format.SkillNames;

class LppFolderTest {

    private static final String HEADER = "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n";

    @TempDir
    Path folder;

    @Test
    void tellsEqualRowsOfAPupilApartByTheirOrdinalAcrossBothFiles() throws Exception {
        write(HEADER + "5\t7\t0\t1\t41\n5\t7\t0\t1\t41\n", HEADER + "5\t7\t0\t1\t41\n6\t7\t0\t0\t41\n");
        List<Answered> answers = answers(SkillNames.Q);
        assertThat(answers.stream().map(Answered::eventId).distinct()).hasSize(4);
        assertThat(answers.stream().map(Answered::sequence)).containsExactly(0L, 1L, 2L, 0L);
        assertThat(answers.get(3).studentId()).isEqualTo("assist2009:6");
    }

    @Test
    void givesTheSameIdentitiesEveryTime() throws Exception {
        write(HEADER + "5\t7\t0\t1\t41\n", HEADER);
        assertThat(answers(SkillNames.Q)).isEqualTo(answers(SkillNames.Q));
    }

    @Test
    void givesARepairedRowThePlaceThatItHad() throws Exception {
        write(HEADER + "5\t7\t0\t1\t41\n5\tseven\t0\t1\t41\n5\t8\t0\t0\t41\n", HEADER);
        assertThat(answers(SkillNames.Q).stream().map(Answered::sequence)).containsExactly(0L, 2L);
    }

    @Test
    void takesPointsFromTheMatrixOrFromTheCombination() throws Exception {
        write(HEADER + "5\t7\t0\t1\t41\n", HEADER);
        assertThat(answers(SkillNames.Q).get(0).knowledgePoints()).containsExactly("assist2009:q17", "assist2009:q3");
        assertThat(answers(SkillNames.COMBINATION).get(0).knowledgePoints()).containsExactly("assist2009:c41");
    }

    private void write(String train, String test) throws IOException {
        Files.writeString(folder.resolve("preprocessed_data_train.csv"), train);
        Files.writeString(folder.resolve("preprocessed_data_test.csv"), test);
        Files.writeString(folder.resolve("q_matrix.csv"), "item_id;skill_ids\n7;3 17\n");
    }

    private List<Answered> answers(SkillNames skills) throws IOException {
        List<Answered> answers = new ArrayList<>();
        try (Rows rows = Format.LPP.open(folder, "assist2009", skills)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get() instanceof Row.Translated translated) {
                    answers.add((Answered) translated.event());
                }
            }
        }
        return answers;
    }
}
