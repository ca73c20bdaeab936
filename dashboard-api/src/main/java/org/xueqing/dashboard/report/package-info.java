/**
 * Reports: of a class, of a class in a month, of a grade, and of the own child. A report is one value
 * ({@link org.xueqing.dashboard.report.Report}) from which page, print, PDF, xlsx and CSV are written by {@code report.form}, so they
 * cannot differ. Reads what runs, live and {@code diagnosis.paper} say, and computes nothing that they do not. Reports of a class
 * name nobody unless its teacher asks; of a grade there are sums of ten pupils and more alone; families read 等级 of their own child.
 * Begin with {@code Report}, then {@code ClassReport} and {@code ReportPages}.
 */
@NullMarked
package org.xueqing.dashboard.report;

import org.jspecify.annotations.NullMarked;
