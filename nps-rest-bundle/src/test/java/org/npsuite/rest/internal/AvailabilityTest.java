// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.npsuite.model.problem.ProblemException.unavailable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.rest.internal.backing.BoundServices;
import org.npsuite.service.ScoreService;

/** Bundles come and go, and so does the database. */
class AvailabilityTest {

    private Rest rest;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest().withProgramme();
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void resourceWithoutItsServiceSaysWhenToTryAgain() {
        ScoreService scores = rest.services.scores;
        rest.services.scores = null;
        Rest.Answer answer = rest.get("/programmes/bank/score");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(rest.get("/programmes").status()).isEqualTo(200);
        rest.services.scores = scores;
        assertThat(rest.get("/programmes/bank/score").status()).isEqualTo(200);
    }

    @Test
    void everyServiceMayBeAway() {
        BoundServices nothing = new BoundServices();
        rest.services.programmes.failure = null;
        for (Runnable question : new Runnable[] {
            nothing::programmes,
            nothing::intake,
            nothing::responses,
            nothing::scores,
            nothing::benchmarks,
            nothing::goals,
            nothing::tokens,
            nothing::doctor
        }) {
            assertThat(catchThrowable(question::run))
                    .hasMessageContaining("Try again")
                    .hasMessageContaining("nps:doctor");
        }
        assertThat(nothing.accessPolicy()).isEmpty();
    }

    @Test
    void databaseThatIsDownIsAnswered503() {
        rest.services.programmes.failure = unavailable("The database is away. Try again in a few seconds.", null);
        Rest.Answer answer = rest.get("/programmes");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        rest.services.programmes.failure = null;
        assertThat(rest.get("/programmes").status()).isEqualTo(200);
    }

    @Test
    void healthSaysOnlyWhetherTheSuiteIsReady() {
        Rest.Answer ready = rest.request("GET", "/health").anonymous().send();
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"READY\"}");
        rest.services.doctor.ready = false;
        Rest.Answer starting = rest.request("GET", "/health").anonymous().send();
        assertThat(starting.status()).isEqualTo(503);
        assertThat(starting.contentType()).startsWith("application/problem+json");
        rest.services.doctor = null;
        assertThat(rest.request("GET", "/health").anonymous().send().status()).isEqualTo(503);
    }

    @Test
    void tokensCannotBeCheckedWithoutTheirKeys() {
        rest.services.tokens = null;
        assertThat(rest.request("GET", "/programmes").withToken("a.b.c").send().status())
                .isEqualTo(503);
        assertThat(rest.get("/programmes").status()).isEqualTo(200);
    }
}
