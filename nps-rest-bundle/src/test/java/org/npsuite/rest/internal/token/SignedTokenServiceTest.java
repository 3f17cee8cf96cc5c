// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.StoredRecord;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.MemoryRecords;

class SignedTokenServiceTest {

    private static final String ORIGIN = "https://crm.example.com";
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Caller AGENT =
            new Caller("j.doe", Set.of(Role.AGENT), new Scope(Set.of("bank"), Set.of("a-1", "a-2"), Set.of()));

    private final FixedClock clock = FixedClock.at("2026-11-22T23:58:00Z");
    private final MemoryRecords records = new MemoryRecords(clock);
    private final SignedTokenService service = new SignedTokenService(records, clock);

    @Test
    void tokenStandsForTheCallerItWasMintedFor() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        assertThat(service.verify(token, Optional.of(ORIGIN))).contains(AGENT);
    }

    @Test
    void tokenIsWorthlessFromTheSecondItExpires() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        clock.advance(MINUTES.minusSeconds(1));
        assertThat(service.verify(token, Optional.of(ORIGIN))).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(service.verify(token, Optional.of(ORIGIN))).isEmpty();
    }

    @Test
    void tokenOpensNothingFromAnotherOrigin() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        assertThat(service.verify(token, Optional.of("https://evil.example.com")))
                .isEmpty();
        assertThat(service.verify(token, Optional.of("null"))).isEmpty();
        assertThat(service.verify(token, Optional.of("http://crm.example.com"))).isEmpty();
    }

    @Test
    void requestOfTheSameOriginNeedsNoOriginHeader() {
        assertThat(service.verify(service.mint(AGENT, ORIGIN, MINUTES), Optional.empty()))
                .contains(AGENT);
    }

    @Test
    void originIsKeptAsBrowsersWriteIt() {
        String token = service.mint(AGENT, "HTTPS://CRM.Example.com:443/", MINUTES);
        assertThat(service.verify(token, Optional.of(ORIGIN))).isPresent();
    }

    @ParameterizedTest(name = "\"{0}\" is no origin")
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "crm.example.com",
                "ftp://crm.example.com",
                "https://crm.example.com/page",
                "https://user@crm.example.com",
                "https://crm.example.com?x=1",
                "https://",
                "https:// x"
            })
    void otherTextsAreNoOrigin(String origin) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> service.mint(AGENT, origin, MINUTES));
    }

    @ParameterizedTest(name = "a life of {0} seconds is refused")
    @ValueSource(longs = {0, -1, 601})
    void lifeIsAtMostTenMinutes(long seconds) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> service.mint(AGENT, ORIGIN, Duration.ofSeconds(seconds)));
    }

    @Test
    void everyChangedCharacterSpoilsTheToken() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'Q' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(service.verify(forged, Optional.of(ORIGIN)))
                    .as("position %d", at)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "\"{0}\" is no token")
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "é.é.é", "bnVsbA.bnVsbA.bnVsbA"})
    void garbageIsNoToken(String garbage) {
        assertThat(service.verify(garbage, Optional.of(ORIGIN))).isEmpty();
    }

    @Test
    void unsignedTokenIsRefusedWhateverItSays() {
        String payload = service.mint(AGENT, ORIGIN, MINUTES).split("\\.")[1];
        for (String algorithm : new String[] {"none", "None", "HS512", "RS256"}) {
            String header = encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"2026-11-22\"}");
            assertThat(service.verify(header + "." + payload + ".", Optional.of(ORIGIN)))
                    .isEmpty();
        }
    }

    @Test
    void tokenSignedWithAKeyOfOnesOwnIsRefused() throws GeneralSecurityException {
        service.mint(AGENT, ORIGIN, MINUTES);
        String header = encode("{\"alg\":\"HS256\",\"kid\":\"2026-11-22\"}");
        String payload =
                encode("{\"sub\":\"x\",\"roles\":[\"ADMIN\"],\"origin\":\"" + ORIGIN + "\",\"exp\":9999999999}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("guessed".getBytes(UTF_8), "HmacSHA256"));
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal((header + "." + payload).getBytes(UTF_8)));
        assertThat(service.verify(header + "." + payload + "." + signature, Optional.of(ORIGIN)))
                .isEmpty();
    }

    @Test
    void everyNodeVerifiesWhatAnyNodeMinted() {
        SignedTokenService other = new SignedTokenService(records, clock);
        String here = service.mint(AGENT, ORIGIN, MINUTES);
        String there = other.mint(AGENT, ORIGIN, MINUTES);
        assertThat(other.verify(here, Optional.of(ORIGIN))).contains(AGENT);
        assertThat(service.verify(there, Optional.of(ORIGIN))).contains(AGENT);
        assertThat(records.history(TokenKeys.COLLECTION, "2026-11-22")).hasSize(1);
    }

    @Test
    void tokenOutlivesTheMidnightThatRetiresItsKey() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        clock.advance(Duration.ofMinutes(3));
        assertThat(service.mint(AGENT, ORIGIN, MINUTES)).isNotEqualTo(token);
        assertThat(service.verify(token, Optional.of(ORIGIN))).contains(AGENT);
        assertThat(keys()).containsExactly("2026-11-22", "2026-11-23");
    }

    @Test
    void keysOfPastDaysAreDeleted() {
        service.mint(AGENT, ORIGIN, MINUTES);
        clock.advance(Duration.ofDays(3));
        service.mint(AGENT, ORIGIN, MINUTES);
        assertThat(keys()).containsExactly("2026-11-25");
    }

    @Test
    void keyThatVanishedFromTheRecordsIsNotMadeAgainByVerifying() {
        String token = service.mint(AGENT, ORIGIN, MINUTES);
        SignedTokenService elsewhere = new SignedTokenService(new MemoryRecords(clock), clock);
        assertThat(elsewhere.verify(token, Optional.of(ORIGIN))).isEmpty();
    }

    @Test
    void scopeThatDoesNotFitIntoAHeaderIsRefused() {
        Set<String> accounts =
                IntStream.range(0, 2000).mapToObj(number -> "account-" + number).collect(Collectors.toSet());
        Caller wide = new Caller("j.doe", Set.of(Role.AGENT), new Scope(Set.of(), accounts, Set.of()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> service.mint(wide, ORIGIN, MINUTES))
                .withMessageContaining("scope");
    }

    private List<String> keys() {
        return records.list(TokenKeys.COLLECTION, "").stream()
                .map(StoredRecord::key)
                .toList();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
