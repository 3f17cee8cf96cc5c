// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;

/** The rules a single source or figure keeps. */
final class FigureRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?)?");
    private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-+][A-Za-z0-9]+){0,20}");
    private static final Pattern SCALE = Pattern.compile("\\d{1,2}-\\d{1,3}");
    /** SDMX code list CL_OBS_STATUS. */
    private static final String STATUSES = "ABDEFGHIJKLMNOPQSUV";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Taxonomies taxonomies;

    FigureRules(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What is wrong with a source; empty where nothing is. */
    List<String> check(Source source) {
        List<String> wrong = new ArrayList<>();
        if (!isId(source.id())) {
            wrong.add("source_id must be letters, digits, dots, hyphens and underscores, at most 64");
        }
        Texts.complaint("publisher", source.publisher()).ifPresent(wrong::add);
        Texts.complaint("study", source.study()).ifPresent(wrong::add);
        Texts.urlComplaint("url", source.url()).ifPresent(wrong::add);
        if (!SCALE.matcher(source.scale()).matches()) {
            wrong.add("scale must be like 0-10");
        }
        return wrong;
    }

    /** What is wrong with a figure; empty where nothing is. */
    List<String> check(Observation figure) {
        List<String> wrong = new ArrayList<>();
        if (!isId(figure.id())) {
            wrong.add("observation_id must be letters, digits, dots, hyphens and underscores, at most 64");
        }
        if (!PERIOD.matcher(figure.period()).matches()) {
            wrong.add(
                    "period must be a year (2024), a quarter (2024-Q1), a half (2024-H1), a month (2024-01) or empty");
        }
        if (figure.region().length() > 60 || !REGION.matcher(figure.region()).matches()) {
            wrong.add("region must be a country such as FR, a part such as GB-EAW, countries such as US+CA, or a word");
        }
        Texts.complaint("sector_label", figure.sectorLabel()).ifPresent(wrong::add);
        if (taxonomies.path(figure.sector()).isEmpty()) {
            wrong.add("sector_code is not in the classification sector_scheme: give a division, a section or TOTAL");
        }
        Texts.urlComplaint("url", figure.url()).ifPresent(wrong::add);
        checkNumbers(figure, wrong);
        return wrong;
    }

    private static void checkNumbers(Observation figure, List<String> wrong) {
        if (figure.value().abs().compareTo(HUNDRED) > 0 || figure.value().scale() > 6) {
            wrong.add("value must be -100 to 100, with at most six decimals");
        }
        if (figure.statistic() == Statistic.QUANTILE) {
            if (figure.q().isEmpty()) {
                wrong.add("q is missing: a quantile needs it, such as 0.75");
            }
        } else if (figure.q().isPresent()) {
            wrong.add("q belongs to quantiles only");
        }
        if (figure.q().isPresent()
                && !(figure.q().getAsDouble() > 0 && figure.q().getAsDouble() < 1)) {
            wrong.add("q must be above 0 and below 1");
        }
        if (figure.companies().orElse(1) < 1 || figure.respondents().orElse(1) < 1) {
            wrong.add("n_companies and n_respondents must be at least 1, or empty");
        }
        double error = figure.standardError().orElse(1);
        if (!(error > 0 && error <= 100)) {
            wrong.add("standard_error must be above 0 and at most 100 points, or empty");
        }
        if (figure.status().length() != 1 || STATUSES.indexOf(figure.status().charAt(0)) < 0) {
            wrong.add("obs_status must be a code of SDMX, such as A or U");
        }
    }
}
