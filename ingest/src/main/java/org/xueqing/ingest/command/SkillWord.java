package org.xueqing.ingest.command;

import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Format;

/** What may stand behind {@code --skills}. */
final class SkillWord {

    private SkillWord() {}

    static Format.SkillNames of(String word) {
        return switch (word) {
            case "q" -> Format.SkillNames.Q;
            case "combination" -> Format.SkillNames.COMBINATION;
            default -> throw new SpokenException(Sentence.of("import.skills", word));
        };
    }

    static String of(Format.SkillNames skills) {
        return skills == Format.SkillNames.Q ? "q" : "combination";
    }
}
