/**
 * The versioned tables that say what answers are about and who belongs where: curriculum, item bank, classes. Loading is
 * idempotent and raises the version only where something changes. Knows no events. Begin with
 * {@link org.xueqing.ingest.catalogue.ItemBank}.
 */
@NullMarked
package org.xueqing.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
