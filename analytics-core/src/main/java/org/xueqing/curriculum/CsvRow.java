package org.xueqing.curriculum;

import java.util.List;
import java.util.Map;

/** One row of a CSV file, which knows where it stands. */
record CsvRow(String file, int line, Map<String, String> cells) {

    String text(String column) {
        String cell = optionalText(column);
        if (cell.isEmpty()) {
            throw fault(column, "is empty");
        }
        return cell;
    }

    String optionalText(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw fault(column, "is missing");
        }
        return cell;
    }

    int whole(String column, int least, int most) {
        String cell = text(column);
        int value = cell.matches("\\d{1,6}") ? Integer.parseInt(cell) : -1;
        if (value < least || value > most) {
            throw fault(column, "is no whole number from " + least + " to " + most + ": " + cell);
        }
        return value;
    }

    List<String> list(String column) {
        String cell = optionalText(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    IllegalStateException fault(String column, String complaint) {
        return new IllegalStateException(file + " line " + line + ": " + column + " " + complaint);
    }
}
