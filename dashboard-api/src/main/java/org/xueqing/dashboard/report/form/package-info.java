/** The forms of a report: PDF with an embedded subset of a font of the system, workbook, CSV. The page is {@code report.html}. */
@NullMarked
package org.xueqing.dashboard.report.form;

import org.jspecify.annotations.NullMarked;
