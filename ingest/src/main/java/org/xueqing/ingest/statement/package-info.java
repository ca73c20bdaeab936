/**
 * What a school's file states about its people, row by row, not yet compared with anything: pupils, staff, guardians, consent.
 * Never looks into the store. Begin with {@link org.xueqing.ingest.statement.Statements}, then
 * {@link org.xueqing.ingest.statement.SchoolSheets}.
 */
@NullMarked
package org.xueqing.ingest.statement;

import org.jspecify.annotations.NullMarked;
