/**
 * The page 题库: a school's own items with what is wrong with them, the form that adds and edits one and shows meanwhile what it
 * will understand, tables of items, and lists drawn from families for a class. What a viewer reads comes as that viewer; what is
 * written goes by {@code ingest.bank}. Knows no pupil. Begin with {@link org.xueqing.dashboard.work.bank.BankPages}.
 */
@NullMarked
package org.xueqing.dashboard.work.bank;

import org.jspecify.annotations.NullMarked;
