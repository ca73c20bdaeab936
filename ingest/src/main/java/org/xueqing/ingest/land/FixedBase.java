package org.xueqing.ingest.land;

import org.apache.iceberg.LocationProviders;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;

/**
 * Operations on a table as it was when it was looked at. A transaction on a table refreshes it and moves its changes onto what
 * others have committed meanwhile; on this it commits onto what was looked at, or fails by the catalog's compare-and-set.
 */
final class FixedBase implements TableOperations {

    private final TableOperations table;
    private final TableMetadata base;

    FixedBase(TableOperations table) {
        this.table = table;
        this.base = table.current();
    }

    @Override
    public TableMetadata current() {
        return base;
    }

    @Override
    public TableMetadata refresh() {
        return base;
    }

    @Override
    public void commit(TableMetadata before, TableMetadata after) {
        table.commit(before, after);
    }

    @Override
    public FileIO io() {
        return table.io();
    }

    @Override
    public String metadataFileLocation(String fileName) {
        return table.metadataFileLocation(fileName);
    }

    @Override
    public LocationProvider locationProvider() {
        return LocationProviders.locationsFor(base.location(), base.properties());
    }
}
