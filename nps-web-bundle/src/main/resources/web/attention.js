// SPDX-License-Identifier: Apache-2.0

/** Notes what a reader has opened and where the focus is; the function it returns puts both back into new content. */
export function attentionIn(root) {
  const places = () => [...root.querySelectorAll("button, summary, a, [tabindex]")];
  const details = () => [...root.querySelectorAll("details:not(.menu)")];
  const focus = places().indexOf(root.activeElement);
  const before = details().map(({ open }) => open);
  const menu = () => root.querySelector("details.menu");
  const exporting = Boolean(menu()?.open);
  return () => {
    const after = details();
    if (after.length === before.length) {
      after.forEach((one, i) => { one.open = before[i]; });
    }
    if (exporting && menu()) {
      menu().open = true;
    }
    if (focus >= 0) {
      places()[focus]?.focus({ preventScroll: true });
    }
  };
}
