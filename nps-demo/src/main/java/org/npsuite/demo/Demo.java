// SPDX-License-Identifier: Apache-2.0
package org.npsuite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.npsuite.demo.internal.RestClient;
import org.npsuite.demo.internal.Scorecard;
import org.npsuite.testkit.sample.SampleData;

/** Fills a programme over REST and prints its scorecard. */
public final class Demo {

    private static final Comparator<Path> PARENTS_FIRST = Comparator.comparing(
                    (Path goal) -> RestClient.json(goal).has("parent"))
            .thenComparing(Path::toString);

    private final RestClient rest;

    private Demo(RestClient rest) {
        this.rest = rest;
    }

    /**
     * @param args {@code sample FOLDER}, or {@code file CSV [MAPPING]}
     * @throws IOException if the sample cannot be written
     */
    public static void main(String[] args) throws IOException {
        Demo demo = new Demo(
                new RestClient(System.getenv("NPS_URL"), System.getenv("NPS_USER"), System.getenv("NPS_PASSWORD")));
        try {
            demo.run(args);
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(String[] args) throws IOException {
        String programme =
                switch (args[0]) {
                    case "sample" -> sendSample(Path.of(args[1]), LocalDate.now(Clock.systemDefaultZone()));
                    case "file" -> sendFile(Path.of(args[1]), args.length > 2 ? RestClient.text(Path.of(args[2])) : "");
                    default -> throw new IllegalArgumentException("sample or file, not " + args[0]);
                };
        System.out.print(scorecard(programme));
    }

    private String sendSample(Path folder, LocalDate today) throws IOException {
        LocalDate until = today.withDayOfMonth(1).minusDays(1);
        SampleData.main(new String[] {folder.toString(), "--until", until.toString()});
        String id = RestClient.json(folder.resolve("programme.json")).path("id").asText();
        String programme = "/programmes/" + id;
        rest.put(programme, RestClient.text(folder.resolve("programme.json")));
        rest.put(programme + "/population", RestClient.text(folder.resolve("population.json")));
        report(rest.put(
                programme + "/imports/sample-" + until, "application/x-ndjson", folder.resolve("responses.ndjson")));
        for (Path goal : goals(folder)) {
            rest.put(programme + "/goals/" + RestClient.json(goal).path("id").asText(), RestClient.text(goal));
        }
        return id;
    }

    private static List<Path> goals(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("goal.*\\.json"))
                    .sorted(PARENTS_FIRST)
                    .toList();
        }
    }

    private String sendFile(Path csv, String mapping) {
        String id = id(csv);
        String programme = "/programmes/" + id;
        rest.put(
                programme,
                "{\"name\":\"" + id + " (imported file)\",\"kind\":\"RELATIONAL\",\"zone\":\"Europe/Paris\"}");
        String query = mapping.isEmpty() ? "" : "?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8);
        // The key is the file's name: a second run counts nothing twice.
        report(rest.put(programme + "/imports/file" + query, "text/csv", csv));
        return id;
    }

    /** Each file has a programme of its own, called as the file is. */
    static String id(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z]+$", "");
        String id = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "imported" : id.substring(0, Math.min(id.length(), 64));
    }

    private static void report(JsonNode counts) {
        System.out.printf(
                "Imported: %,d accepted, %,d known already, %,d rejected%n",
                counts.path("accepted").asLong(),
                counts.path("duplicates").asLong(),
                counts.path("rejected").asLong());
        counts.path("lines")
                .forEach(line -> System.out.printf(
                        "  line %d: %s%n",
                        line.path("line").asLong(), line.path("reason").asText()));
    }

    private String scorecard(String programme) {
        String base = "/programmes/" + programme;
        JsonNode description = rest.get(base);
        JsonNode months = rest.get(base + "/score?groupBy=month");
        Scorecard card = new Scorecard(description.path("name").asText())
                .score(months.path("total"))
                .months(months.path("groups"))
                .segments(rest.get(base + "/score?groupBy=attr:segment").path("groups"))
                .benchmark(rest.get(base + "/benchmark"));
        for (JsonNode goal : rest.get(base + "/goals").path("goals")) {
            card.goal(rest.get(base + "/goals/" + goal.path("id").asText() + "/progress"), goal);
        }
        return card.text();
    }
}
