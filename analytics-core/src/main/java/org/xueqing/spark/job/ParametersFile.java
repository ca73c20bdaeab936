package org.xueqing.spark.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/** Frozen parameters as comma-separated text, with or without forgetting; the row {@code *} is the named prior, which has a default. */
final class ParametersFile {

    static final String HEADER = "knowledgePoint,prior,learn,guess,slip";
    static final String FORGETTING_HEADER = HEADER + ",forget";

    private static final int COLUMNS = 5;

    private ParametersFile() {}

    static BktParameters read(Path file) throws InvalidSettingsException {
        List<String> lines = lines(file);
        if (lines.isEmpty()
                || !List.of(HEADER, FORGETTING_HEADER).contains(lines.get(0).strip())) {
            throw fault(file, 1, "the header is neither " + HEADER + " nor " + FORGETTING_HEADER);
        }
        boolean forgets = lines.get(0).strip().equals(FORGETTING_HEADER);
        Map<String, Bkt> byPoint = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(byPoint, file, i + 1, cells(file, i + 1, lines.get(i), forgets));
            }
        }
        @Nullable Bkt namedPrior = byPoint.remove(BktParameters.NAMED_PRIOR);
        return new BktParameters(byPoint, namedPrior == null ? Bkt.NAMED_PRIOR : namedPrior);
    }

    private static void add(Map<String, Bkt> byPoint, Path file, int line, String[] cells)
            throws InvalidSettingsException {
        if (byPoint.put(cells[0], bkt(file, line, cells)) != null) {
            throw fault(file, line, cells[0] + " is there twice");
        }
    }

    private static String[] cells(Path file, int line, String text, boolean forgets) throws InvalidSettingsException {
        String[] cells = text.strip().split(",", -1);
        if (cells.length != COLUMNS + (forgets ? 1 : 0) || cells[0].isEmpty()) {
            throw fault(file, line, "not as many values as the header has names");
        }
        return cells;
    }

    private static Bkt bkt(Path file, int line, String[] cells) throws InvalidSettingsException {
        try {
            return new Bkt(
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    cells.length > COLUMNS ? Double.parseDouble(cells[COLUMNS]) : 0);
        } catch (IllegalArgumentException e) {
            throw fault(file, line, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> lines(Path file) throws InvalidSettingsException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidSettingsException(List.of(file + " cannot be read: " + e));
        }
    }

    private static InvalidSettingsException fault(Path file, int line, String what) {
        return new InvalidSettingsException(List.of(file + ", line " + line + ": " + what));
    }
}
