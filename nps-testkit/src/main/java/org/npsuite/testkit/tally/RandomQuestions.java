// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.npsuite.testkit.tally.Subject.PROGRAMME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.spi.tally.ValuesQuery;

/** Random questions over {@link RandomAnswers}. */
final class RandomQuestions {

    private static final List<String> FIELDS = List.of(
            "attr:segment",
            "attr:region",
            "attr:tier",
            "attr:postcode",
            "attr:unheard-of",
            "tag:topic",
            "tag:mood",
            "touchpoint",
            "channel",
            "language",
            "account",
            "team",
            "owner");
    private static final List<String> PERIODS = List.of("day", "week", "month", "quarter", "year");

    private final Random random;

    RandomQuestions(Random random) {
        this.random = random;
    }

    TallyQuery tally() {
        return new TallyQuery(slice(), groupBy(6), random.nextBoolean() ? Unit.RESPONSES : Unit.CUSTOMERS);
    }

    ValuesQuery values() {
        List<String> names = new ArrayList<>(FIELDS);
        Collections.shuffle(names, random);
        return new ValuesQuery(
                slice(),
                names.stream()
                        .limit(random.nextInt(FIELDS.size() + 1))
                        .map(Field::parse)
                        .toList());
    }

    MomentsQuery moments() {
        boolean customer = random.nextBoolean();
        return new MomentsQuery(
                slice(), groupBy(3), customer ? MomentsQuery.Cluster.CUSTOMER : MomentsQuery.Cluster.ACCOUNT);
    }

    TransitionsQuery transitions() {
        return new TransitionsQuery(slice(), slice());
    }

    CrossProductsQuery crossProducts() {
        List<String> drivers = new ArrayList<>(List.of("price", "support", "app", "unheard-of"));
        Collections.shuffle(drivers, random);
        return new CrossProductsQuery(slice(), drivers.subList(0, random.nextInt(4)));
    }

    private Slice slice() {
        List<Filter> where = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            where.add(filter());
        }
        LocalDate from = LocalDate.parse("2025-11-15").plusDays(random.nextInt(60));
        LocalDate to = from.plusDays(1L + random.nextInt(60));
        Window window = Window.of(random.nextBoolean() ? from : null, random.nextBoolean() ? to : null);
        return new Slice(PROGRAMME, window, where);
    }

    private Filter filter() {
        Field field = Field.parse(FIELDS.get(random.nextInt(FIELDS.size())));
        String prefix = field.name().isEmpty() ? field.key() : field.name();
        Set<String> values = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            values.add(prefix + "-" + random.nextInt(4));
        }
        String one = values.iterator().next();
        return switch (random.nextInt(4)) {
            case 0 -> Filter.eq(field, one);
            case 1 -> Filter.in(field, values);
            default -> Filter.ne(field, one);
        };
    }

    private List<Grouping> groupBy(int most) {
        List<String> names = new ArrayList<>(FIELDS);
        names.addAll(PERIODS);
        Collections.shuffle(names, random);
        return names.stream()
                .limit(random.nextInt(most + 1))
                .map(Grouping::parse)
                .toList();
    }
}
