package org.xueqing.spark.lake;

import java.net.URI;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.xueqing.spark.store.StoreAddress;

/** A Spark session whose catalog {@code lake} is the Iceberg catalog in the store. */
public final class LakeSession {

    private static final String LAKE = "spark.sql.catalog.lake";

    private LakeSession() {}

    /**
     * @param master for example {@code local[*]} or {@code spark://host:7077}
     * @param warehouse URI that the driver and every executor resolve
     */
    public static SparkSession open(String master, StoreAddress store, String warehouse) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("xueqing analyze")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.debug.maxToStringFields", "100")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
                .config(LAKE, "org.apache.iceberg.spark.SparkCatalog")
                .config(LAKE + ".catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog")
                .config(LAKE + ".uri", store.url())
                .config(LAKE + ".jdbc.user", store.user())
                .config(LAKE + ".jdbc.password", store.password())
                .config(LAKE + ".jdbc.schema-version", "V1")
                .config(LAKE + ".warehouse", warehouse)
                .config(LAKE + ".io-impl", "org.apache.iceberg.hadoop.HadoopFileIO")
                .config(LAKE + ".cache-enabled", "false");
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        } else {
            builder.config("spark.executor.extraClassPath", ownClasses());
        }
        return builder.getOrCreate();
    }

    /** Where this program's classes lie: at the same place on every worker. */
    private static String ownClasses() {
        return Path.of(URI.create(LakeSession.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }
}
