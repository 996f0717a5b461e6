package throughline.organization.control;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.platform.security.Role.ADMINISTRATOR;
import static throughline.platform.security.Role.EMPLOYEE;
import static throughline.platform.security.Role.FUNCTION_HEAD;
import static throughline.platform.security.Role.PROGRAMME_LEAD;
import static throughline.platform.security.Role.VIEWER;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.platform.security.Role;

class AccessPolicyTest {
    private static final Set<Role> NOBODY = Set.of();

    @ParameterizedTest
    @CsvSource({
        "/settings/**, /settings, true",
        "/settings/**, /settings/, true",
        "/settings/**, /settings/people/file, true",
        "/settings/**, /settingsx, false",
        "/settings/**, /Settings, false",
        "/settings/**, /, false",
        "/settings/**, '', false",
        "/jobs/*, /jobs/7, true",
        "/jobs/*, /jobs, false",
        "/jobs/*, /jobs/7/8, false",
        "/jobs/*, /jobsx/7, false",
        "/sign-in, /sign-in, true",
        "/sign-in, /sign-in/, false",
        "/sign-in, /sign-in/x, false",
        "/, /, true",
        "/, /x, false"
    })
    void aRuleCoversItsPath(String rule, String path, boolean covered) {
        assertThat(new AccessRule("GET", rule, EnumSet.of(VIEWER)).covers("GET", path))
                .isEqualTo(covered);
    }

    @Test
    void aRuleForReadingCoversAskingForTheHeadOnly() {
        AccessRule reading = new AccessRule("GET", "/journeys/**", EnumSet.of(VIEWER));
        assertThat(reading.covers("HEAD", "/journeys")).isTrue();
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
            assertThat(reading.covers(method, "/journeys")).as(method).isFalse();
        }
    }

    @Test
    void aRuleForEverythingCoversEveryMethod() {
        AccessRule any = new AccessRule("*", "/settings/**", EnumSet.of(ADMINISTRATOR));
        assertThat(any.covers("GET", "/settings")).isTrue();
        assertThat(any.covers("DELETE", "/settings")).isTrue();
    }

    @Test
    void oneOfSomebodysRolesIsEnough() {
        AccessRule rule = new AccessRule("GET", "/x", EnumSet.of(VIEWER, ADMINISTRATOR));
        assertThat(rule.allows(EnumSet.of(EMPLOYEE, VIEWER))).isTrue();
        assertThat(rule.allows(EnumSet.of(EMPLOYEE))).isFalse();
        assertThat(rule.allows(NOBODY)).isFalse();
    }

    @Test
    void aRuleWithoutRolesIsOpen() {
        assertThat(AccessRule.everybody("GET", "/sign-in").allows(NOBODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/secrets",
                "/api/v1",
                "/api",
                "/metrics",
                "/WEB-INF/web.xml",
                "/refused",
                "//settings",
                "/SETTINGS",
                "/.",
                "settings",
                ""
            })
    void whatIsInNoRuleIsThereForNobody(String path) {
        assertThat(AccessPolicy.allows(EnumSet.allOf(Role.class), "GET", path)).isFalse();
    }

    @Test
    void onlyTheWayInIsOpenToEverybody() {
        assertThat(AccessPolicy.rules())
                .filteredOn(AccessRule::isOpen)
                .extracting(AccessRule::path)
                .allMatch(
                        path -> path.matches(
                                "/(assets|webjars|health)/\\*\\*|/openapi|/(sign-in|set-up|password|privacy|language|methods|respond|unsubscribe)(/.*)?|/api/v1/(ballots|ballot-box|opt-outs|(ballot-keys|unsubscriptions)/\\*)"));
    }

    @Test
    void readersOfResultsChangeNothing() {
        for (String path : new String[] {"/api/v1/journeys/x", "/api/v1/functions/it", "/api/v1/accounts/1"}) {
            for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
                assertThat(AccessPolicy.allows(EnumSet.of(VIEWER), method, path))
                        .as(method + " " + path)
                        .isFalse();
            }
        }
        assertThat(AccessPolicy.allows(EnumSet.of(VIEWER), "GET", "/api/v1/journeys/x"))
                .isTrue();
    }

    @Test
    void wordsAreNothingForViewers() {
        for (String path : new String[] {
            "/journeys/x/comments", "/journeys/x/comments/download.csv", "/api/v1/releases/1/journeys/x/comments"
        }) {
            assertThat(AccessPolicy.allows(EnumSet.of(VIEWER, EMPLOYEE), "GET", path))
                    .as(path)
                    .isFalse();
            assertThat(AccessPolicy.allows(EnumSet.of(FUNCTION_HEAD), "GET", path))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void answersAndPeopleAreNobodysToReadButThoseWhoMust() {
        assertThat(AccessPolicy.allows(EnumSet.of(FUNCTION_HEAD, VIEWER, PROGRAMME_LEAD), "GET", "/api/v1/people"))
                .isFalse();
        assertThat(AccessPolicy.allows(EnumSet.of(FUNCTION_HEAD, VIEWER, EMPLOYEE), "GET", "/api/v1/waves/1"))
                .isFalse();
    }
}
