/**
 * What those see who keep or lead a school: grades as sums of at least ten pupils, the quality of the data, runs, the roster,
 * the calendar, accounts, consent of classes and the audit; and for the district sums alone. Classes stand in school order,
 * never by a value. Must never estimate, and never show a pupil's findings. Begin with
 * {@link org.xueqing.dashboard.admin.GradePages}.
 */
@NullMarked
package org.xueqing.dashboard.admin;

import org.jspecify.annotations.NullMarked;
