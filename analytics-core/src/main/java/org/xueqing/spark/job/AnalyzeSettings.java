package org.xueqing.spark.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.prediction.training.Method;
import org.xueqing.spark.store.StoreAddress;

/**
 * What one run is asked to do.
 *
 * @param master of Spark
 * @param lake URI of the warehouse
 * @param parameters file of frozen parameters; empty means that the run calibrates
 * @param isContinuation fold what is new onto the published run, if that can be
 * @param model how models of the next answer are learnt: {@code logistic}, which explains itself, or {@code boosted}, which is righter and
 *     takes several times as long
 * @param seed of all chance in the run
 * @param isVerbose show the stack trace of a failure
 */
record AnalyzeSettings(
        String master,
        StoreAddress store,
        String lake,
        Optional<Path> parameters,
        boolean isContinuation,
        Method model,
        long seed,
        String codeVersion,
        boolean isVerbose) {

    static final String USAGE =
            "usage: Analyze [--continue] [--master local[*]] [--parameters FILE.csv] [--model logistic|boosted]"
                    + " [--seed N] [--code-version V] [--verbose], with XUEQING_STORE_URL, XUEQING_STORE_USER, XUEQING_STORE_PASSWORD"
                    + " and XUEQING_LAKE in the environment";

    private static final Set<String> SWITCHES = Set.of("--continue", "--verbose");
    private static final Set<String> OPTIONS =
            Set.of("--master", "--parameters", "--model", "--seed", "--code-version");

    static AnalyzeSettings parse(List<String> arguments, Map<String, String> environment)
            throws InvalidSettingsException {
        List<String> problems = new ArrayList<>();
        Map<String, String> options = options(arguments, problems);
        AnalyzeSettings settings = new AnalyzeSettings(
                options.getOrDefault("--master", "local[*]"),
                new StoreAddress(
                        variable(environment, "XUEQING_STORE_URL", problems),
                        variable(environment, "XUEQING_STORE_USER", problems),
                        variable(environment, "XUEQING_STORE_PASSWORD", problems)),
                variable(environment, "XUEQING_LAKE", problems),
                Optional.ofNullable(options.get("--parameters")).map(Path::of),
                arguments.contains("--continue"),
                model(options.getOrDefault("--model", "logistic"), problems),
                seed(options.getOrDefault("--seed", "1"), problems),
                options.getOrDefault("--code-version", "unknown"),
                arguments.contains("--verbose"));
        if (!problems.isEmpty()) {
            problems.add(USAGE);
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private static Map<String, String> options(List<String> arguments, List<String> problems) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (OPTIONS.contains(argument) && i + 1 < arguments.size()) {
                options.put(argument, arguments.get(++i));
            } else if (OPTIONS.contains(argument)) {
                problems.add(argument + " needs a value");
            } else if (!SWITCHES.contains(argument)) {
                problems.add("unknown argument " + argument);
            }
        }
        return options;
    }

    private static String variable(Map<String, String> environment, String name, List<String> problems) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty() && !name.endsWith("PASSWORD")) {
            problems.add("the environment variable " + name + " is not set");
        }
        return value;
    }

    private static Method model(String name, List<String> problems) {
        if (name.equals("boosted")) {
            return Method.Boosted.USUAL;
        }
        if (!name.equals("logistic")) {
            problems.add("--model " + name + " is neither logistic nor boosted");
        }
        return Method.Logistic.USUAL;
    }

    private static long seed(String text, List<String> problems) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            problems.add("--seed " + text + " is no whole number");
            return 0;
        }
    }
}
