// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BooleanSupplier;
import org.npsuite.spi.doctor.Examination;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;

/** Tells an administrator whether the columns are read, fit into memory and reach the disk. */
final class TallyExamination implements Examination {

    private static final String TEXTS = "org.npsuite.tally.internal.findings";

    private final Followers followers;
    private final Budget budget;
    private final BooleanSupplier substituted;

    /** @param substituted whether another engine answers for programmes that are too large */
    TallyExamination(Followers followers, Budget budget, BooleanSupplier substituted) {
        this.followers = followers;
        this.budget = budget;
        this.substituted = substituted;
    }

    @Override
    public List<Finding> examine(Locale locale) {
        List<String> over = followers.overBudget();
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                Severity.OK,
                locale,
                "fits",
                followers.size() - over.size(),
                megabytes(budget.taken()),
                megabytes(budget.bytes())));
        String words = substituted.getAsBoolean() ? "over.sql" : "over";
        over.forEach(programme ->
                findings.add(finding(Severity.WARNING, locale, words, programme, megabytes(budget.bytes()))));
        followers
                .reading()
                .forEach((programme, progress) ->
                        findings.add(finding(Severity.WARNING, locale, "reading", programme, progress)));
        List<String> unkept = followers.unkept();
        if (!unkept.isEmpty()) {
            findings.add(finding(Severity.WARNING, locale, "unkept", String.join(", ", unkept), followers.directory()));
        }
        return findings;
    }

    private static long megabytes(long bytes) {
        return bytes + (1 << 20) - 1 >> 20;
    }

    private static Finding finding(Severity severity, Locale locale, String key, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS,
                locale,
                TallyExamination.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = new MessageFormat(texts.getString(key), locale).format(values);
        return new Finding(severity, texts.getString("subject"), text);
    }
}
