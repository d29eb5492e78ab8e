/** The way over the walkable mask: A* on cells, then straight wherever nothing stands between. */
const DIAGONAL = Math.SQRT2;
const STEPS = [
    [1, 0, 1], [-1, 0, 1], [0, 1, 1], [0, -1, 1], [1, 1, DIAGONAL], [1, -1, DIAGONAL], [-1, 1, DIAGONAL],
    [-1, -1, DIAGONAL],
];
/** What a cell beside an obstacle costs more, so that ways keep off walls where there is room. */
const BESIDE = 0.8;

/**
 * Points from where one stands to a target, both included. A target that cannot be reached is replaced by the
 * reachable point next to it; null if one stands where nobody can.
 */
export function findPath(terrain, from, to) {
    const start = terrain.nearestWalkable(from.x, from.z);
    if (!start) return null;
    const goal = terrain.nearestWalkable(to.x, to.z) ?? to;
    const cells = search(terrain, start, goal);
    const points = cells.map((cell) => terrain.middle(cell % terrain.maskCount, Math.floor(cell / terrain.maskCount)));
    const isReached = cells.at(-1) === cellOf(terrain, goal);
    points[0] = { x: from.x, z: from.z };
    if (isReached && points.length > 1) points[points.length - 1] = { x: goal.x, z: goal.z };
    else if (isReached) points.push({ x: goal.x, z: goal.z });
    return straighten(terrain, points);
}

function cellOf(terrain, point) {
    return terrain.row(point.z) * terrain.maskCount + terrain.column(point.x);
}

function search(terrain, start, goal) {
    const width = terrain.maskCount;
    const [first, last] = [cellOf(terrain, start), cellOf(terrain, goal)];
    const [goalColumn, goalRow] = [terrain.column(goal.x), terrain.row(goal.z)];
    const rest = (cell) => {
        const [i, j] = [Math.abs((cell % width) - goalColumn), Math.abs(Math.floor(cell / width) - goalRow)];
        return Math.max(i, j) + (DIAGONAL - 1) * Math.min(i, j);
    };
    const cost = new Float64Array(width * width).fill(Infinity);
    const origin = new Int32Array(width * width).fill(-1);
    const isDone = new Uint8Array(width * width);
    const open = new Heap();
    cost[first] = 0;
    open.push(first, rest(first));
    let nearest = first;
    while (open.size) {
        const cell = open.pop();
        if (isDone[cell]) continue;
        isDone[cell] = 1;
        if (rest(cell) < rest(nearest)) nearest = cell;
        if (cell === last) break;
        const [column, row] = [cell % width, Math.floor(cell / width)];
        for (const [i, j, length] of STEPS) {
            if (!terrain.isFree(column + i, row + j)) continue;
            // Never across the corner of an obstacle.
            if (i && j && !(terrain.isFree(column + i, row) && terrain.isFree(column, row + j))) continue;
            const next = cell + j * width + i;
            const price = cost[cell] + length * (isBeside(terrain, column + i, row + j) ? 1 + BESIDE : 1);
            if (price >= cost[next]) continue;
            cost[next] = price;
            origin[next] = cell;
            open.push(next, price + rest(next));
        }
    }
    const cells = [];
    for (let cell = nearest; cell !== -1; cell = origin[cell]) cells.push(cell);
    return cells.reverse();
}

function isBeside(terrain, column, row) {
    return !(terrain.isFree(column + 1, row) && terrain.isFree(column - 1, row)
        && terrain.isFree(column, row + 1) && terrain.isFree(column, row - 1));
}

/** Leaves out every point that can be cut short without touching an obstacle. */
export function straighten(terrain, points) {
    const result = [points[0]];
    let at = 0;
    while (at < points.length - 1) {
        let next = Math.min(points.length - 1, at + 80);
        while (next > at + 1 && !isClear(terrain, points[at], points[next])) next--;
        result.push(points[next]);
        at = next;
    }
    return result;
}

/** Whether somebody as wide as a person gets straight from one point to the other. */
export function isClear(terrain, from, to, half = 0.35) {
    const length = Math.hypot(to.x - from.x, to.z - from.z);
    if (length < 1e-6) return true;
    const [x, z] = [(to.x - from.x) / length, (to.z - from.z) / length];
    for (let along = 0; along <= length; along += 0.25) {
        for (const side of [-half, 0, half]) {
            if (!terrain.isWalkable(from.x + x * along - z * side, from.z + z * along + x * side)) return false;
        }
    }
    return true;
}

/** The smallest first; an entry may be pushed again with a lower price. */
class Heap {
    items = [];
    prices = [];

    get size() {
        return this.items.length;
    }

    push(item, price) {
        const { items, prices } = this;
        let at = items.length;
        items.push(item);
        prices.push(price);
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (prices[parent] <= price) break;
            [items[at], prices[at]] = [items[parent], prices[parent]];
            at = parent;
        }
        [items[at], prices[at]] = [item, price];
    }

    pop() {
        const { items, prices } = this;
        const top = items[0];
        const [item, price] = [items.pop(), prices.pop()];
        if (!items.length) return top;
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= items.length) break;
            if (child + 1 < items.length && prices[child + 1] < prices[child]) child++;
            if (prices[child] >= price) break;
            [items[at], prices[at]] = [items[child], prices[child]];
            at = child;
        }
        [items[at], prices[at]] = [item, price];
        return top;
    }
}
