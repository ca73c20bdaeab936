/**
 * The teachers' bank: items that a school's teachers write, in versions that never change, and items of families once they
 * were given; what may be given, how often it was, and how it behaved. It must never know a page, nor how well a pupil can do
 * anything. Begin with {@link org.xueqing.ingest.bank.ItemForm}, then {@link org.xueqing.ingest.bank.Bank}.
 */
@NullMarked
package org.xueqing.ingest.bank;

import org.jspecify.annotations.NullMarked;
