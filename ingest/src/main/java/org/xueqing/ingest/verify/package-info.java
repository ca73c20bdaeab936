/**
 * Counts everything again from the lake, which is the log of record, and says where the store says otherwise. It changes
 * nothing, holds no equation, and never needs more memory than a batch of pupils. Begin with {@link
 * org.xueqing.ingest.verify.Verification}.
 */
@NullMarked
package org.xueqing.ingest.verify;

import org.jspecify.annotations.NullMarked;
