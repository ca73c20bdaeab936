package org.xueqing.ingest.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xueqing.ingest.text.TextLines;

/** The vocabularies that an import understands. */
public enum Format {
    EVENTS("events") {
        @Override
        public Rows open(Path path, String source, SkillNames skills) throws IOException {
            return EventsFile.open(TextLines.open(path));
        }
    },
    ANSWERS_CSV("answers-csv") {
        @Override
        public Rows open(Path path, String source, SkillNames skills) throws IOException {
            return AnswersCsv.open(TextLines.open(path));
        }
    },
    LPP("lpp") {
        @Override
        public Rows open(Path path, String source, SkillNames skills) throws IOException {
            return LppFolder.open(path, source, skills);
        }
    },
    MATRIX("matrix") {
        @Override
        public Rows open(Path path, String source, SkillNames skills) throws IOException {
            return Matrix.open(path, source);
        }
    };

    /** How the answers of an {@code lpp} folder name their knowledge points. */
    public enum SkillNames {
        /** {@code source:c41} after the column skill_id. */
        COMBINATION,
        /** {@code source:q41} after the Q-matrix. */
        Q
    }

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** @param source name under which foreign pupils, items and points are kept apart */
    public abstract Rows open(Path path, String source, SkillNames skills) throws IOException;

    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining(", "));
    }
}
