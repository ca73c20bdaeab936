package org.xueqing.ingest.translate;

import java.io.IOException;
import java.util.Optional;

/** The rows of a source, one after another. */
public interface Rows extends AutoCloseable {

    /** The next row, nothing at the end. */
    Optional<Row> next() throws IOException;

    /** Name of the encoding in which the text was read. */
    String encoding();

    /** Bytes read so far, for progress. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
