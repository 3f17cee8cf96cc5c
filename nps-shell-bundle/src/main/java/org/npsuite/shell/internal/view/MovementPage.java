// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.score.Movement;

/** What became of the customers who answered twice. */
public final class MovementPage {

    private MovementPage() {}

    public static Page of(Movement movement, Wording wording) {
        Figures figures = new Figures(wording);
        Table table = new Table(wording.text("movement.empty"))
                .text(wording.text("column.before"))
                .text(wording.text("column.after"))
                .number(wording.text("column.customers"))
                .number(wording.text("column.share"))
                .number(wording.text("column.interval"));
        movement.moves()
                .forEach(move -> table.row(
                        wording.name("category", move.from()),
                        wording.name("category", move.to()),
                        wording.count(move.customers()),
                        move.knownShare().isPresent() ? wording.percent(move.share()) : Figures.ABSENT,
                        move.interval()
                                .map(ends -> wording.percent(ends.low()) + " .. " + wording.percent(ends.high()))
                                .orElse(Figures.ABSENT)));
        return new Page()
                .line(movement.sentence())
                .line(wording.text(
                        "movement.difference",
                        movement.customers(),
                        figures.signed(movement.difference()),
                        figures.interval(movement.interval())))
                .gap()
                .table(table);
    }
}
