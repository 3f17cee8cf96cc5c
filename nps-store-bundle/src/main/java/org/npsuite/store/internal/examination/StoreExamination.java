// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.examination;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.database.Database.Product;
import org.npsuite.store.internal.database.Durability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which database holds the responses, whether it can lose any, and how many there are. */
@Component(service = Examination.class)
public final class StoreExamination implements Examination {

    /** The oldest PostgreSQL the store is tested with. */
    private static final int POSTGRES = 15;

    private final Database database;

    @Activate
    public StoreExamination(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Finding> examine(Locale locale) {
        Texts texts = new Texts(locale);
        try {
            Product product = database.product();
            if (database.isUnwritable()) {
                return List.of(new Finding(Severity.ERROR, texts.of("database"), texts.of("database.unwritable")));
            }
            return List.of(version(product, texts), durability(texts), size(texts));
        } catch (ProblemException e) {
            String text = database.isWithoutStorage() ? "database.storage" : "database.away";
            return List.of(new Finding(Severity.ERROR, texts.of("database"), texts.of(text)));
        }
    }

    @Override
    public boolean ready() {
        return database.isReadable();
    }

    private static Finding version(Product product, Texts texts) {
        boolean old = product.name().equals("PostgreSQL") && product.major() < POSTGRES;
        return old
                ? new Finding(
                        Severity.WARNING,
                        texts.of("database"),
                        texts.of("database.old", product.version(), Integer.toString(POSTGRES)))
                : new Finding(
                        Severity.OK,
                        texts.of("database"),
                        texts.of("database.answers", product.name(), product.version()));
    }

    private Finding durability(Texts texts) {
        Durability durability = database.durability();
        return switch (durability) {
            case MACHINE -> new Finding(Severity.OK, texts.of("durability"), texts.of("durability.machine"));
            case PROCESS -> new Finding(Severity.WARNING, texts.of("durability"), texts.of("durability.process"));
            case NONE -> new Finding(Severity.ERROR, texts.of("durability"), texts.of("durability.none"));
        };
    }

    private Finding size(Texts texts) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select count(*), coalesce(sum(last_position), 0) from nps_head")) {
                row.next();
                return new Finding(
                        Severity.OK, texts.of("journal"), texts.of("journal.size", row.getLong(2), row.getLong(1)));
            }
        });
    }
}
