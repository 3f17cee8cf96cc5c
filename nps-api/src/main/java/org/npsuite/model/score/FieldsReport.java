// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Slice;

/**
 * What fields the answers of a slice have, and by which of them they can be grouped.
 *
 * @param definition see {@link ScoreReport#definition()}
 * @param slice which answers, narrowed to what the caller may see
 * @param watermark how far at least the journal had been read: the fields are counted one after the other, and an answer
 *     that comes in meanwhile may be in the later ones only
 * @param partial while a rebuild runs, the part of the journal read so far, 0 to 1: there may be more fields and values;
 *     absent when the answer is complete
 * @param fields those of too many values to be grouped by included; empty while no answer carries a field
 * @since 1.1
 */
public record FieldsReport(
        String definition, Slice slice, String watermark, OptionalDouble partial, List<FieldValues> fields) {

    public FieldsReport {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(slice, "slice");
        Objects.requireNonNull(watermark, "watermark");
        Objects.requireNonNull(partial, "partial");
        fields = List.copyOf(fields);
    }
}
