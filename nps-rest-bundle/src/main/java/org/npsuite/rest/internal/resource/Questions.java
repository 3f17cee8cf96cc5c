// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.Parameters;

/** Reads the questions of the model from query parameters. */
final class Questions {

    /** Parameters of {@link #slice}. */
    static final Set<String> SLICE = Set.of("from", "to", "where");

    /** Parameters of {@link #explained}: how much of the answer is printed is no matter to the engine. */
    static final Set<String> EXPLAINED = and(SLICE, "groupBy", "unit", "level", "limit", "cursor");

    /** Parameters of {@link #score}. */
    static final Set<String> SCORE = and(EXPLAINED, "detail");

    /** Parameters of {@link #change}. */
    static final Set<String> CHANGE =
            and(SLICE, "baseFrom", "baseTo", "group", "baseGroup", "groupBy", "unit", "level");

    private static final int MOST_GROUPS = 100_000;

    private Questions() {}

    static Set<String> and(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static Slice slice(String programme, Parameters given) {
        return new Slice(programme, window(given, "from", "to"), filters(given, "where"));
    }

    static ScoreQuery score(String programme, Call call) {
        return score(programme, call, call.parameters(SCORE));
    }

    /** A score whose plan is asked for. */
    static ScoreQuery explained(String programme, Call call) {
        return score(programme, call, call.parameters(EXPLAINED));
    }

    private static ScoreQuery score(String programme, Call call, Parameters given) {
        return ScoreQuery.builder()
                .slice(slice(programme, given))
                .groupBy(each(given, "groupBy", Grouping::parse))
                .unit(unit(given))
                .level(given.level())
                .detail(given.constant("detail", Detail.class, Detail.ALL))
                .limit(given.limit(MOST_GROUPS, MOST_GROUPS))
                .cursor(given.one("cursor").orElse(null))
                .locale(call.locale())
                .build();
    }

    /** Two windows, two groups, or both. {@code where} holds for either side. */
    static ChangeQuery change(String programme, Call call) {
        Parameters given = call.parameters(CHANGE);
        Slice common = slice(programme, given);
        boolean windows =
                given.one("baseFrom").isPresent() || given.one("baseTo").isPresent();
        if (!windows && given.all("baseGroup").isEmpty() && given.all("group").isEmpty()) {
            throw notAllowed("Say what to compare with: an earlier window as baseFrom and baseTo, or a group and a "
                    + "baseGroup such as attr:segment:eq:A.");
        }
        Window base = windows ? window(given, "baseFrom", "baseTo") : common.window();
        return ChangeQuery.builder()
                .before(common.in(base).and(filters(given, "baseGroup")))
                .after(common.and(filters(given, "group")))
                .groupBy(fields(given, "groupBy"))
                .unit(unit(given))
                .level(given.level())
                .locale(call.locale())
                .build();
    }

    static List<Field> fields(Parameters given, String name) {
        return each(given, name, Field::parse);
    }

    static Unit unit(Parameters given) {
        return given.constant("unit", Unit.class, Unit.RESPONSES);
    }

    private static Window window(Parameters given, String from, String to) {
        Optional<LocalDate> first = given.date(from);
        Optional<LocalDate> end = given.date(to);
        return new Window(first, end);
    }

    private static List<Filter> filters(Parameters given, String name) {
        return each(given, name, Filter::parse);
    }

    /** Reads all values of a parameter; what is wrong with one is said with the parameter's name. */
    private static <T> List<T> each(Parameters given, String name, Function<String, T> parse) {
        return given.all(name).stream()
                .map(Questions::withinOneProgramme)
                .map(text -> named(name, text, parse))
                .toList();
    }

    /** One value of a parameter, complained about by the parameter's name. */
    static <T> T named(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), "\"" + name + "\": " + wrong.getMessage(), wrong);
        }
    }

    /** A query never mixes programmes; whoever tries is told why. */
    private static String withinOneProgramme(String field) {
        if (field.equals("programme") || field.startsWith("programme:")) {
            throw notAllowed("A query is about one programme: different programmes ask different questions, and their "
                    + "answers are never mixed. Ask once per programme.");
        }
        return field;
    }
}
