/**
 * 抽测 of a grade: draws pupils and booklets, keeps sheets that belong to nobody, and hands out estimates. Its tables are open to nobody else. Begin with
 * {@link org.xueqing.ingest.survey.Surveys}.
 */
@NullMarked
package org.xueqing.ingest.survey;

import org.jspecify.annotations.NullMarked;
