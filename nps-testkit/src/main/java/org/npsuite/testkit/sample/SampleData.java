// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.Milestone;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.model.response.Sector;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Window;

/**
 * Two years of synthetic answers to a made-up insurer: about 20,000 in French and English, the same on every run. There
 * are seasons, a slow improvement, customers who answer again, and one incident to be found: eight months before the
 * end, customers of segment Home who had a claim begin to wait for it, and the total falls.
 */
public final class SampleData {

    /** How many complete months there are. */
    public static final int MONTHS = 24;

    /** The programme's zone. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final long SEED = 20_030_112;
    private static final LocalDate USUAL_END = LocalDate.of(2026, 10, 31);
    private static final String ID = "example-insurance";

    private final YearMonth last;
    private final List<Response> responses;

    private SampleData(YearMonth last) {
        this.last = last;
        this.responses = new Answers(SEED).from(last.minusMonths(MONTHS - 1L));
    }

    /** The sample whose last month is the latest that is complete on the evening of {@code until}. */
    public static SampleData until(LocalDate until) {
        return new SampleData(YearMonth.from(until.plusDays(1)).minusMonths(1));
    }

    /**
     * Writes {@code programme.json}, {@code responses.ndjson}, {@code population.json} and one {@code goal-….json} per
     * goal.
     *
     * @param args the directory to write to, then optionally {@code --until} and the last day, such as 2026-10-31
     * @throws IOException if the directory cannot be written to
     */
    public static void main(String[] args) throws IOException {
        boolean dated = args.length == 3 && args[1].equals("--until");
        if (args.length != 1 && !dated) {
            throw new IllegalArgumentException("usage: SampleData DIRECTORY [--until yyyy-MM-dd]");
        }
        until(dated ? LocalDate.parse(args[2]) : USUAL_END).write(Path.of(args[0]));
    }

    private void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("programme.json"), JsonText.of(programme().document()) + "\n");
        Files.writeString(directory.resolve("population.json"), JsonText.of(Map.of("attributes", population())) + "\n");
        for (Goal goal : goals()) {
            Files.writeString(directory.resolve("goal-" + goal.id() + ".json"), JsonText.of(goal.document()) + "\n");
        }
        try (BufferedWriter lines = Files.newBufferedWriter(directory.resolve("responses.ndjson"))) {
            for (Response response : responses) {
                lines.append(JsonText.of(ResponseDocuments.write(response))).append('\n');
            }
        }
    }

    /** The programme. */
    public Programme programme() {
        Verbatims verbatims = new Verbatims();
        Map<String, String> question = new TreeMap<>();
        Verbatims.LANGUAGES.forEach(language -> question.put(language, verbatims.question(language)));
        return Programme.builder()
                .id(ID)
                .name("Assurance Exemple / Example Insurance (synthetic data)")
                .kind(Kind.RELATIONAL)
                .question(question)
                .zone(ZONE)
                .sector(new Sector("NACE-2", "65"))
                .market(Market.B2C)
                .country("FR")
                .build();
    }

    /** The answers, oldest first. */
    public List<Response> responses() {
        return responses;
    }

    /** The first month of the incident. */
    public YearMonth incident() {
        return last.minusMonths(MONTHS - 1L).plusMonths(Experience.INCIDENT);
    }

    /** By attribute and value, how many customers there are and how many were invited. */
    public Map<String, Map<String, Map<String, Integer>>> population() {
        Map<String, Map<String, Map<String, Integer>>> population = new LinkedHashMap<>();
        population.put("segment", counts("Home", 26_000, "Motor", 41_000, "Health", 24_000, "Travel", 19_000));
        population.put(
                "region", counts("North", 26_000, "South", 28_000, "East", 20_000, "West", 22_000, "Centre", 14_000));
        population.put("tier", counts("Standard", 72_000, "Plus", 28_000, "Premium", 10_000));
        return population;
    }

    private static Map<String, Map<String, Integer>> counts(Object... namesAndCustomers) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        Insured.shares(namesAndCustomers).forEach((name, customers) -> {
            Map<String, Integer> count = new LinkedHashMap<>();
            count.put("customers", customers);
            count.put("invited", customers * 3 / 4);
            counts.put(name, count);
        });
        return counts;
    }

    /** What the insurer wants to reach: in all, after claims of home insurance, in the app. */
    public List<Goal> goals() {
        LocalDate from = last.minusMonths(11).atDay(1);
        Goal.Builder goal = Goal.builder().programme(ID).from(from).baseline(Window.of(from.minusYears(1), from));
        Goal overall = goal.id("overall")
                .name("Ensemble / Overall")
                .target(30)
                .measure(Measure.PUBLISHED)
                .due(last.plusMonths(5).atEndOfMonth())
                .milestones(List.of(new Milestone(last.plusMonths(3).atEndOfMonth(), 27)))
                .build();
        return List.of(
                overall,
                overall.toBuilder()
                        .id("home-claims")
                        .name("Sinistres habitation / Home claims")
                        .target(30)
                        .measure(Measure.TRUE_LEVEL)
                        .due(last.plusMonths(4).atEndOfMonth())
                        .where(List.of(
                                Filter.eq(Field.attribute("segment"), "Home"),
                                Filter.eq(Field.of(Field.Kind.TOUCHPOINT), "claim")))
                        .parent("overall")
                        .milestones(List.of())
                        .build(),
                overall.toBuilder()
                        .id("app")
                        .name("Application / App")
                        .target(35)
                        .measure(Measure.TRUE_LEVEL)
                        .due(last.plusMonths(3).atEndOfMonth())
                        .where(List.of(Filter.eq(Field.of(Field.Kind.TOUCHPOINT), "app")))
                        .parent("overall")
                        .milestones(List.of())
                        .build());
    }
}
