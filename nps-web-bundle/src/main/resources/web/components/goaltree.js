// SPDX-License-Identifier: Apache-2.0

/** Parents first, the goals below each right after it; a goal whose parent is missing stands at the top. */
export function inOrder(goals) {
  const known = new Set(goals.map(({ id }) => id));
  const placed = new Set();
  const place = (goal, depth) => {
    if (placed.has(goal.id)) {
      return [];
    }
    placed.add(goal.id);
    return [{ goal, depth }, ...goals.filter(({ parent }) => parent === goal.id).flatMap((child) => place(child, depth + 1))];
  };
  const tops = goals.filter(({ parent }) => !parent || !known.has(parent));
  return [...tops, ...goals].flatMap((goal) => place(goal, 0));
}
