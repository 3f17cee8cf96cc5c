// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.store.internal.TestStore;

/** Rows of H2, in a file, are counted as any engine counts. */
class H2TallyTest {

    @TempDir
    private static Path directory;

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.h2(directory);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Nested
    class AtOnceTest extends SqlTallyContract {
        @Override
        TestStore store() {
            return store;
        }
    }

    /** Memory for a fraction of the customers. */
    @Nested
    class InSharesTest extends SqlTallyContract {
        @Override
        TestStore store() {
            return store;
        }

        @Override
        protected TallySource engine(Journal journal) {
            return new SqlTallySource(store.database(), 600);
        }
    }

    /** The text is spoilt, so that whoever reads it fails. */
    @Test
    void contentIsReadOnlyWhereTheQuestionNamesSomethingInIt() throws SQLException {
        store.empty();
        Map<String, String> attributes = Map.of("segment", "A");
        store.journal(0)
                .append(
                        "programme",
                        List.of(on(
                                "2026-03-01",
                                valid(9).customer("c").touchpoint("shop").attributes(attributes))));
        store.execute("update nps_response set content = 'spoilt'");
        TallySource engine = new SqlTallySource(store.database());
        Slice slice = Slice.of("programme");
        List<Grouping> columns = List.of(Period.MONTH, Field.of(Field.Kind.TOUCHPOINT));

        assertThat(engine.tally(new TallyQuery(slice, columns, Unit.RESPONSES))
                        .counts()
                        .groups())
                .hasSize(1);
        assertThat(engine.tally(new TallyQuery(slice, columns, Unit.CUSTOMERS))
                        .counts()
                        .total()
                        .n())
                .isEqualTo(1);
        assertThat(engine.moments(new MomentsQuery(slice, columns, MomentsQuery.Cluster.CUSTOMER))
                        .counts()
                        .total()
                        .clusters())
                .isEqualTo(1);
        TallyQuery named = new TallyQuery(slice, List.of(Field.attribute("segment")), Unit.RESPONSES);
        assertThatThrownBy(() -> engine.tally(named)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "of {0} MB of heap: {1}")
    @CsvSource({"16,10000", "512,131072", "4096,1048576"})
    void customersAreRememberedAsFarAsTheHeapGoes(long megabytes, int customers) {
        assertThat(ScanningCounter.mostHeld(megabytes << 20)).isEqualTo(customers);
    }
}
