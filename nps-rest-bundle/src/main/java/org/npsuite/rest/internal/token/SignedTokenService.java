// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.npsuite.model.access.Caller;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.service.TokenService;
import org.npsuite.spi.settings.WebOrigin;
import org.npsuite.spi.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Tokens in the form of a JSON Web Token (RFC 7519) signed with HMAC-SHA-256. Nothing is kept on the server but the
 * day's keys, so every node verifies what any node has minted. No other algorithm is accepted, whatever a token says.
 */
@Component
public final class SignedTokenService implements TokenService {

    /** More does not fit into the header of a request on every server. */
    private static final int LONGEST_TOKEN = 6000;

    private static final String ALGORITHM = "HS256";

    private final TokenKeys keys;
    private final Clock clock;

    /** @param clock a host's own, where it registers one */
    @Activate
    public SignedTokenService(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Records records,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    Clock clock) {
        this.clock = clock == null ? Clock.systemUTC() : clock;
        this.keys = new TokenKeys(records, this.clock);
    }

    @Override
    public String mint(Caller caller, String origin, Duration life) {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw notAllowed("A token lives for 1 to " + LONGEST.toSeconds() + " seconds.");
        }
        String page = WebOrigin.canonical(origin)
                .orElseThrow(() ->
                        notAllowed("\"origin\" must be the web origin of the page, such as https://crm.example.com."));
        String keyId = keys.current();
        Claims claims = new Claims(caller, page, clock.instant().getEpochSecond() + life.toSeconds());
        JsonObject header =
                new JsonObject().with("alg", ALGORITHM).with("typ", "JWT").with("kid", keyId);
        String signed = encode(Json.write(header)) + "." + encode(Json.write(claims.json()));
        String token = signed + "." + encode(signature(keys.signing(keyId), signed));
        if (token.length() > LONGEST_TOKEN) {
            throw notAllowed(
                    "The scope names too much to fit into a token: name fewer programmes, accounts or customers.");
        }
        return token;
    }

    @Override
    public Optional<Caller> verify(String token, Optional<String> origin) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return key(parts[0])
                .filter(key -> isGenuine(key, parts))
                .map(key -> Claims.from(Json.read("token", text(parts[1]))))
                .filter(claims -> isAlive(claims.expires()))
                .filter(claims -> origin.map(claims.origin()::equals).orElse(true))
                .map(Claims::caller);
    }

    /** The key a token names; whatever else its header says must be what is minted here. */
    private Optional<SecretKey> key(String header) {
        try {
            Document fields = Json.read("token", text(header));
            return fields.text("alg").filter(ALGORITHM::equals).isPresent()
                    ? fields.text("kid").flatMap(keys::find)
                    : Optional.empty();
        } catch (ProblemException problem) {
            if (problem.problem() == Problem.INVALID) {
                return Optional.empty();
            }
            throw problem;
        } catch (IllegalArgumentException e) {
            // Not Base64.
            return Optional.empty();
        }
    }

    private static boolean isGenuine(SecretKey key, String[] parts) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return MessageDigest.isEqual(signature(key, parts[0] + "." + parts[1]), given);
    }

    private boolean isAlive(long expires) {
        Instant now = clock.instant();
        return now.isBefore(Instant.ofEpochSecond(expires));
    }

    private static byte[] signature(SecretKey key, String signed) {
        try {
            Mac mac = Mac.getInstance(TokenKeys.ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
    }
}
