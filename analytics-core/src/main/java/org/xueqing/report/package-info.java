/**
 * The rows that readers see: the contract between those who compute and those who show. The SQL migrations of the store
 * lie beside this package as resources; records here are named after their tables. It knows no database driver and no
 * model. Begin with {@code migration/V1__store.sql}.
 */
@NullMarked
package org.xueqing.report;

import org.jspecify.annotations.NullMarked;
