package org.xueqing.ingest.command;

import java.lang.reflect.Constructor;
import java.util.Map;
import picocli.CommandLine;

/** Makes commands with the console and the environment that they run in. */
record CommandsWith(Console console, Map<String, String> environment) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 2) {
                return type.cast(constructor.newInstance(console, environment));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
