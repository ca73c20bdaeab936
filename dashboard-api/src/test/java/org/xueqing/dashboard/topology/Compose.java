package org.xueqing.dashboard.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * The compose file, as far as it says what of this program runs how.
 *
 * @param file everything in it
 */
record Compose(JsonNode file) {

    static Compose read(Path root) throws IOException {
        Object file = new Yaml().load(Files.readString(root.resolve("docker-compose.yml")));
        return new Compose(JsonMapper.builder().build().valueToTree(file));
    }

    /** The services that run this program. */
    List<String> programs() {
        return services().entrySet().stream()
                .filter(service -> service.getValue().has("build"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The arguments of {@code ./xueqing} in a service. */
    List<String> command(String service) {
        return texts(service(service).path("command"));
    }

    /** What the services of this program have in their environment. */
    Map<String, String> environment() {
        return environment(file.path("x-program"));
    }

    Map<String, String> environment(String service) {
        return environment(service(service));
    }

    String image(String service) {
        return service(service).path("image").asText();
    }

    List<String> ports(String service) {
        return texts(service(service).path("ports"));
    }

    JsonNode service(String name) {
        return file.path("services").path(name);
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        file.path("services").properties().forEach(service -> services.put(service.getKey(), service.getValue()));
        return services;
    }

    private static Map<String, String> environment(JsonNode service) {
        Map<String, String> environment = new TreeMap<>();
        service.path("environment")
                .properties()
                .forEach(set -> environment.put(set.getKey(), set.getValue().asText()));
        return environment;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(word -> texts.add(word.asText()));
        return texts;
    }
}
