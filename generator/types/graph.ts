/** Circles in a graph, found without recursion: documents have chains of thousands of schemas. */

/** A node that is being visited, and which of its edges comes next. */
interface Visit {
  readonly name: string;
  next: number;
}

/**
 * Groups nodes that reach each other (Tarjan's strongly connected components).
 *
 * @param edges for each node those that it leads to; every one of them has an entry
 * @returns for each node on a circle the number of its circle; nodes on none are left out
 */
export function findComponents(edges: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles = new Map<string, number>();

  const enter = (name: string): Visit => {
    order.set(name, order.size);
    low.set(name, order.get(name) ?? 0);
    stack.push(name);
    onStack.add(name);
    return { name, next: 0 };
  };
  const lower = (name: string, value: number): void =>
    void low.set(name, Math.min(low.get(name) ?? value, value));
  const close = (name: string): void => {
    if (low.get(name) !== order.get(name)) return;
    const members: string[] = [];
    let member: string | undefined;
    do {
      member = stack.pop();
      if (member !== undefined) members.push(member);
    } while (member !== undefined && member !== name);
    const isCircle = members.length > 1 || edges.get(name)?.includes(name) === true;
    const number = order.get(name) ?? 0;
    for (const one of members) {
      onStack.delete(one);
      if (isCircle) circles.set(one, number);
    }
  };

  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const target = edges.get(visit.name)?.[visit.next++];
      if (target === undefined) {
        visits.pop();
        const parent = visits.at(-1);
        if (parent !== undefined) lower(parent.name, low.get(visit.name) ?? 0);
        close(visit.name);
      } else if (!order.has(target)) visits.push(enter(target));
      else if (onStack.has(target)) lower(visit.name, order.get(target) ?? 0);
    }
  }
  return circles;
}
