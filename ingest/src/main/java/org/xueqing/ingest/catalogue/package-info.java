/**
 * What is taught, loaded into the store's versioned tables for the pages and the jobs that read them there. Knows neither
 * pupils nor answers. Begin with {@link org.xueqing.ingest.catalogue.CurriculumTables}.
 */
@NullMarked
package org.xueqing.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
