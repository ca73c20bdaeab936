package org.xueqing.dashboard.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenID provider of a school or district, that vouches for people besides our own passwords.
 *
 * @param issuer as it stands in its tokens
 * @param client the name under which it knows this server
 */
public record IdentityProvider(URI issuer, String client, String secret) {

    static final String ISSUER = "XUEQING_OIDC_ISSUER";
    static final String CLIENT = "XUEQING_OIDC_CLIENT";
    static final String SECRET = "XUEQING_OIDC_SECRET";

    public IdentityProvider {
        boolean isEncrypted = "https".equals(issuer.getScheme()) && issuer.getHost() != null;
        if (!isEncrypted && !isOnThisMachine(issuer)) {
            throw new StartException("oidc.issuer", ISSUER, issuer.toString());
        }
    }

    /** None where nothing is set; what is set in part is refused. */
    public static Optional<IdentityProvider> from(Map<String, String> environment) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String name : List.of(ISSUER, CLIENT, SECRET)) {
            set.put(name, environment.getOrDefault(name, "").strip());
        }
        List<String> missing =
                set.keySet().stream().filter(name -> isBlank(set, name)).toList();
        if (missing.size() == set.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new StartException("oidc.missing", String.join(", ", missing));
        }
        return Optional.of(new IdentityProvider(
                address(set.getOrDefault(ISSUER, "")), set.getOrDefault(CLIENT, ""), set.getOrDefault(SECRET, "")));
    }

    private static boolean isBlank(Map<String, String> set, String name) {
        return set.getOrDefault(name, "").isEmpty();
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new StartException("oidc.issuer", ISSUER, text);
        }
    }

    private static boolean isOnThisMachine(URI issuer) {
        return "http".equals(issuer.getScheme())
                && List.of("127.0.0.1", "localhost").contains(issuer.getHost());
    }

    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
