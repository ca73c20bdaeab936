package org.xueqing.ingest.marks;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item's column.
 *
 * @param label title of the column
 * @param knowledgePoints as the sheet's third header row names them, by id or by name; none if it has no such row
 */
public record PaperColumn(int column, String label, BigDecimal fullMarks, List<String> knowledgePoints) {

    public PaperColumn {
        knowledgePoints = List.copyOf(knowledgePoints);
    }
}
