// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.service.TokenService;
import org.npsuite.spi.doctor.Finding;

/** Stand-ins for what other bundles provide. */
final class Fakes {

    private Fakes() {}

    static ConsoleSettings settings() {
        return new ConsoleSettings(Map.of());
    }

    /** Tokens that say what was asked for. */
    static TokenService tokens() {
        return new TokenService() {
            @Override
            public String mint(Caller caller, String origin, Duration life) {
                return caller.identity() + "|" + caller.roles() + "|" + origin + "|" + life;
            }

            @Override
            public Optional<Caller> verify(String token, Optional<String> origin) {
                return Optional.empty();
            }
        };
    }

    static DoctorService doctor(List<Finding> findings, List<ExtensionPoint> points) {
        return new DoctorService() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public List<Finding> findings(Caller caller, Locale locale) {
                return findings;
            }

            @Override
            public List<ExtensionPoint> extensions(Caller caller, Locale locale) {
                return points;
            }
        };
    }
}
