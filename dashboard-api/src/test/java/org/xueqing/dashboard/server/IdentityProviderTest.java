package org.xueqing.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityProviderTest {

    @Test
    void isAbsentWhereNothingIsSet() {
        assertThat(IdentityProvider.from(Map.of("XUEQING_OIDC_ISSUER", " "))).isEmpty();
    }

    @Test
    void tellsEverythingThatIsMissing() {
        assertThatThrownBy(() -> IdentityProvider.from(Map.of("XUEQING_OIDC_ISSUER", "https://id.example")))
                .isInstanceOfSatisfying(StartException.class, failure -> assertThat(
                                failure.line().arguments())
                        .containsExactly("XUEQING_OIDC_CLIENT, XUEQING_OIDC_SECRET"));
    }

    @Test
    void takesAnIssuerInTheClearOnlyOnThisMachine() {
        assertThat(IdentityProvider.from(set("http://127.0.0.1:9000/realm"))).isPresent();
        assertThat(IdentityProvider.from(set("https://id.example/realm"))).isPresent();
        for (String bad : new String[] {"http://id.example", "id.example", "https://", "https://a b"}) {
            assertThatThrownBy(() -> IdentityProvider.from(set(bad))).isInstanceOf(StartException.class);
        }
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(IdentityProvider.from(set("https://id.example"))
                        .orElseThrow()
                        .toString())
                .doesNotContain("secret of ours");
    }

    private static Map<String, String> set(String issuer) {
        return Map.of(
                "XUEQING_OIDC_ISSUER",
                issuer,
                "XUEQING_OIDC_CLIENT",
                "xueqing",
                "XUEQING_OIDC_SECRET",
                "secret of ours");
    }
}
