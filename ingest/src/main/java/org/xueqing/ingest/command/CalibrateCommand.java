package org.xueqing.ingest.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.trial.AnswerFile;
import org.xueqing.ingest.trial.BktFits;
import org.xueqing.ingest.trial.CalibrationText;
import org.xueqing.ingest.trial.PointCalibration;
import org.xueqing.ingest.trial.PointCalibration.Constraint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parameters of every knowledge point of a file, without a server. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, resourceBundle = "org.xueqing.ingest.message.usage")
final class CalibrateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT")
    private String format = "";

    @Option(names = "--source", paramLabel = "NAME")
    private @Nullable String source;

    @Option(names = "--items", paramLabel = "FILE")
    private @Nullable Path items;

    @Option(names = "--model", paramLabel = "NAME", defaultValue = "bkt")
    private String model = "bkt";

    @Option(names = "--unconstrained")
    private boolean unconstrained;

    @Option(names = "--skills", paramLabel = "combination|q", defaultValue = "combination")
    private String skills = "combination";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE.csv")
    private @Nullable Path out;

    CalibrateCommand(Console console, Map<String, String> environment) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!BktFits.MODELS.contains(model)) {
            throw new SpokenException(Sentence.of("trial.model", model, String.join(", ", BktFits.MODELS)));
        }
        AnswerFile.Contents answers = AnswerSource.of(path, format, source, items, console)
                .read(SkillWord.of(skills), InstantSource.system().instant());
        PointCalibration calibration = BktFits.of(
                answers.histories(),
                model,
                unconstrained ? Constraint.UNCONSTRAINED : Constraint.INTERPRETABLE,
                System::nanoTime);
        tell(new CalibrationText(model, skills, answers.answers(), calibration));
        return answers.refused() == 0 ? Xueqing.DONE : Xueqing.DONE_IN_PART;
    }

    private void tell(CalibrationText text) {
        if (out != null) {
            write(out, text);
        }
        if (json) {
            console.result(text.json());
        } else {
            text.lines(console.language()).forEach(console::result);
        }
    }

    private static void write(Path file, CalibrationText text) {
        try (CsvFile csv = CsvFile.forSpreadsheets(file, text.columns().toArray(String[]::new))) {
            for (List<String> row : text.rows()) {
                csv.line(CsvFile.row(row.toArray()));
            }
        } catch (IOException e) {
            throw new SpokenException(Sentence.of("trial.unwritable", file, e), e);
        }
    }
}
