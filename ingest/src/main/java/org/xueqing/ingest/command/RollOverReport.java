package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.roster.YearRollOver.ClassStep;

/** What a new school year is for each class, as lines or as JSON. */
record RollOverReport(Console console, List<ClassStep> steps, int year, boolean dryRun) {

    void print() {
        for (ClassStep step : steps) {
            console.say(
                    step.isClosing()
                            ? Sentence.of("roll-over.closing", step.name(), step.pupils())
                            : Sentence.of(
                                    "roll-over.step", step.name(), step.name().grade() + 1, step.pupils()));
        }
        console.say(Sentence.of(
                dryRun ? "roll-over.tally.dry-run" : "roll-over.tally",
                Integer.toString(year),
                steps.size() - closing(),
                closing(),
                leaving()));
    }

    String json() {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        node.put("schoolYear", year);
        node.put("dryRun", dryRun);
        node.put("movedUp", steps.size() - closing());
        node.put("closed", closing());
        node.put("left", leaving());
        return node.toString();
    }

    private long closing() {
        return steps.stream().filter(ClassStep::isClosing).count();
    }

    private long leaving() {
        return steps.stream()
                .filter(ClassStep::isClosing)
                .mapToLong(ClassStep::pupils)
                .sum();
    }
}
