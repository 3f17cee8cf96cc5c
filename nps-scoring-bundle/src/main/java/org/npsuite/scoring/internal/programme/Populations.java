// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.npsuite.model.document.Document;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.backing.Fresh;
import org.npsuite.scoring.internal.json.Json;
import org.npsuite.service.PopulationCount;
import org.npsuite.spi.store.Records;
import org.npsuite.spi.store.StoredRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The population counts an administrator imported, one document per programme; asks nobody for permission. */
@Component(service = Populations.class)
public final class Populations {

    private static final String COLLECTION = "populations";
    private static final Set<String> FIELDS = Set.of("customers", "invited");

    private final Backing backing;
    private final Fresh<Map<String, Map<String, PopulationCount>>> fresh = new Fresh<>();

    @Activate
    public Populations(@Reference Backing backing) {
        this.backing = backing;
    }

    /** By attribute, by value; empty where nothing was imported. */
    public Map<String, Map<String, PopulationCount>> get(String programme) {
        return fresh.get(programme, this::read);
    }

    private Map<String, Map<String, PopulationCount>> read(String programme) {
        Map<String, Map<String, PopulationCount>> counts = new TreeMap<>();
        backing.records()
                .get(COLLECTION, programme)
                .map(StoredRecord::json)
                .map(Json::read)
                .ifPresent(document -> {
                    for (String attribute : document.names()) {
                        document.object(attribute).ifPresent(values -> counts.put(attribute, counts(values)));
                    }
                });
        return Collections.unmodifiableMap(counts);
    }

    private static Map<String, PopulationCount> counts(Document values) {
        Map<String, PopulationCount> counts = new TreeMap<>();
        for (String value : values.names()) {
            values.object(value).ifPresent(count -> counts.put(value, count(count.allowing(FIELDS))));
        }
        return counts;
    }

    private static PopulationCount count(Document count) {
        return new PopulationCount(
                whole(count, "customers").orElse(0),
                count.has("invited") ? whole(count, "invited") : OptionalLong.empty());
    }

    private static OptionalLong whole(Document count, String field) {
        return count.decimal(field)
                .map(value -> OptionalLong.of(value.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    void put(String programme, Map<String, Map<String, PopulationCount>> counts, String by) {
        Map<String, Object> document = new LinkedHashMap<>();
        counts.forEach((attribute, values) -> {
            if (attribute.isBlank() || values.isEmpty()) {
                throw notAllowed("each attribute of a population needs a name and a count per value");
            }
            Map<String, Object> written = new LinkedHashMap<>();
            values.forEach((value, count) -> written.put(value, document(count)));
            document.put(attribute, written);
        });
        Records records = backing.records();
        long version =
                records.get(COLLECTION, programme).map(StoredRecord::version).orElse(Records.ABSENT);
        records.put(COLLECTION, programme, Json.write(document), version, by);
        fresh.forget(programme);
    }

    private static Map<String, Object> document(PopulationCount count) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("customers", count.customers());
        count.invited().ifPresent(invited -> document.put("invited", invited));
        return document;
    }
}
