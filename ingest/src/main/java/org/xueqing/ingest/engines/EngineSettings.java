package org.xueqing.ingest.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Which engines are outside. What is absent is embedded. */
public record EngineSettings(Optional<ExternalStore> store, Optional<String> kafka, Optional<String> lake) {

    /** A PostgreSQL server that is not ours. */
    public record ExternalStore(String url, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + url.replaceFirst("\\?.*", "");
        }
    }

    public static EngineSettings embedded() {
        return new EngineSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All problems are told at once. */
    public static EngineSettings from(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        Optional<ExternalStore> store = named("XUEQING_STORE_URL", environment)
                .map(url -> new ExternalStore(
                        url,
                        required("XUEQING_STORE_USER", environment, missing),
                        required("XUEQING_STORE_PASSWORD", environment, missing)));
        if (!missing.isEmpty()) {
            throw new SpokenException(Sentence.of("settings.missing", String.join(", ", missing)));
        }
        return new EngineSettings(store, named("XUEQING_KAFKA", environment), named("XUEQING_LAKE", environment));
    }

    private static Optional<String> named(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String required(String name, Map<String, String> environment, List<String> missing) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            missing.add(name);
            return "";
        }
        return value;
    }
}
