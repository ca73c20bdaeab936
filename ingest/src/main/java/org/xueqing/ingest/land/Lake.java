package org.xueqing.ingest.land;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.xueqing.ingest.engines.EngineAddresses;
import org.xueqing.ingest.topic.EventStream;

/** The lake's catalog and its two tables. The catalog lies in the store, the files under the warehouse's URI. */
public final class Lake implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.of("xueqing");

    private final JdbcCatalog catalog;

    private Lake(JdbcCatalog catalog) {
        this.catalog = catalog;
    }

    public static Lake open(EngineAddresses addresses) {
        Lake lake = new Lake((JdbcCatalog) CatalogUtil.loadCatalog(
                JdbcCatalog.class.getName(),
                "lake",
                Map.of(
                        "uri", addresses.storeUrl(),
                        "jdbc.user", addresses.storeUser(),
                        "jdbc.password", addresses.storePassword(),
                        "jdbc.schema-version", "V1",
                        // What a connection says that the store ended: it is made anew, once.
                        "retryable_status_codes", "57P01,57P02,57P03",
                        "warehouse", addresses.lake(),
                        "io-impl", "org.apache.iceberg.hadoop.HadoopFileIO"),
                new Configuration(false)));
        lake.create();
        return lake;
    }

    public Table table(EventStream stream) {
        return catalog.loadTable(identifier(stream));
    }

    @Override
    public void close() {
        catalog.close();
    }

    private void create() {
        createNamespace();
        create(EventStream.PRACTICE, LakeSchema.PRACTICE);
        create(EventStream.TEACHING, LakeSchema.TEACHING);
    }

    private void createNamespace() {
        if (catalog.namespaceExists(NAMESPACE)) {
            return;
        }
        try {
            catalog.createNamespace(NAMESPACE);
        } catch (AlreadyExistsException e) {
            // Another process was first.
            catalog.loadNamespaceMetadata(NAMESPACE);
        }
    }

    private void create(EventStream stream, Schema schema) {
        if (catalog.tableExists(identifier(stream))) {
            return;
        }
        try {
            catalog.createTable(
                    identifier(stream),
                    schema,
                    PartitionSpec.unpartitioned(),
                    Map.of(
                            TableProperties.FORMAT_VERSION, "2",
                            TableProperties.PARQUET_COMPRESSION, "zstd",
                            TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
                            TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "20"));
        } catch (AlreadyExistsException e) {
            // Another process was first: the table is there, which is all that was wanted.
            catalog.loadTable(identifier(stream));
        }
    }

    private static TableIdentifier identifier(EventStream stream) {
        return TableIdentifier.of(NAMESPACE, stream.word() + "_events");
    }
}
