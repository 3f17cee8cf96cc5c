// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.npsuite.statistics.Reason;

/** The states of the vectors in the library's words. Names differ, distinctions do not. */
final class Status {

    private static final Map<String, Set<Reason>> REASONS = new LinkedHashMap<>();

    static {
        Set<Reason> invalid = EnumSet.of(
                Reason.INVALID_WEIGHT,
                Reason.ZERO_WEIGHT,
                Reason.INVALID_MARGINS,
                Reason.INVALID_VARIANCE,
                Reason.INVALID_PRIOR,
                Reason.NOT_A_NUMBER,
                Reason.INVALID_PROBABILITY,
                Reason.INVALID_MARGIN_OF_ERROR,
                Reason.POPULATION_BELOW_SAMPLE,
                Reason.UNKNOWN_STRATUM,
                Reason.GOAL_OUT_OF_RANGE,
                Reason.OFF_SCALE);
        Set<Reason> tooFew = EnumSet.of(Reason.TOO_FEW_ANSWERS, Reason.TOO_FEW_PERIODS, Reason.TOO_FEW_GROUPS);
        Set<Reason> alike = EnumSet.of(Reason.ZERO_VARIANCE, Reason.NO_VARIATION);
        // The first name that the expected state contains decides.
        REASONS.put("COLLINEAR", EnumSet.of(Reason.COLLINEAR_DRIVERS));
        REASONS.put("CONSTANT_PREDICTOR", EnumSet.of(Reason.CONSTANT_DRIVER));
        REASONS.put("CONSTANT_OUTCOME", EnumSet.of(Reason.CONSTANT_OUTCOME));
        REASONS.put("TOO_MANY", EnumSet.of(Reason.TOO_MANY_DRIVERS));
        REASONS.put("EMPTY", EnumSet.of(Reason.EMPTY_STRATUM));
        REASONS.put("UNKNOWN_STRATUM", EnumSet.of(Reason.UNKNOWN_STRATUM));
        REASONS.put("MARGIN_TOTALS", EnumSet.of(Reason.INVALID_MARGINS));
        REASONS.put("NOT_CONVERGED", EnumSet.of(Reason.MARGINS_UNATTAINABLE));
        REASONS.put("NO_BETWEEN", EnumSet.of(Reason.NO_BETWEEN_GROUP_VARIATION));
        REASONS.put("HETEROGENEITY", EnumSet.of(Reason.TOO_FEW_GROUPS));
        REASONS.put("SE_NOT_ESTIMABLE", tooFew);
        REASONS.put("INVALID_INPUT_ZERO", invalid);
        // A sampling variance of 0 that is given is invalid, one that is found makes a test impossible.
        REASONS.put("ZERO_VARIANCE", EnumSet.of(Reason.ZERO_VARIANCE, Reason.NO_VARIATION, Reason.INVALID_VARIANCE));
        REASONS.put("NO_VARIATION", alike);
        REASONS.put("CONSTANT", alike);
        REASONS.put("TOO_FEW", tooFew);
        REASONS.put("TOO_SHORT", tooFew);
        REASONS.put("INSUFFICIENT", tooFew);
        REASONS.put("NO_DATA", EnumSet.of(Reason.NO_DATA, Reason.ZERO_WEIGHT));
        REASONS.put("ZERO_WEIGHT", EnumSet.of(Reason.ZERO_WEIGHT));
        REASONS.put("HORIZON", EnumSet.of(Reason.HORIZON_TOO_LONG));
        REASONS.put("GOAL", EnumSet.of(Reason.GOAL_OUT_OF_RANGE));
        REASONS.put("CONVERSION", EnumSet.of(Reason.SCALE_CONVERSION));
        REASONS.put("POPULATION", EnumSet.of(Reason.POPULATION_BELOW_SAMPLE));
        REASONS.put("UNATTAINABLE", EnumSet.of(Reason.MARGINS_UNATTAINABLE, Reason.GOAL_OUT_OF_RANGE));
        REASONS.put("INVALID", invalid);
        REASONS.put("WEIGHT", EnumSet.of(Reason.ZERO_WEIGHT, Reason.INVALID_WEIGHT));
        REASONS.put("SINGLE", tooFew);
        REASONS.put("NO_PAIRS", EnumSet.of(Reason.NO_DATA));
        REASONS.put("NO_ANSWERS", EnumSet.of(Reason.NO_DATA));
        REASONS.put("SCALE", EnumSet.of(Reason.OFF_SCALE));
        REASONS.put("OUT_OF_RANGE", EnumSet.of(Reason.GOAL_OUT_OF_RANGE, Reason.OFF_SCALE));
        Set<Reason> notEstimable = EnumSet.copyOf(tooFew);
        notEstimable.addAll(alike);
        REASONS.put("NOT_ESTIMABLE", notEstimable);
    }

    private Status() {}

    static boolean agrees(String expected, Answer answer) {
        if (expected.equals("OK")) {
            return answer.reason().isEmpty() && !answer.isInvalidInput();
        }
        if (answer.isInvalidInput()) {
            return expected.contains("INVALID");
        }
        Set<Reason> reasons = REASONS.entrySet().stream()
                .filter(entry -> expected.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("unknown status " + expected));
        return answer.reason().filter(reasons::contains).isPresent();
    }
}
