/** How long a page waits before it tries again, in milliseconds. `chance` answers 0 … 1. */

/** The hub goes away in order and comes again: not all at the same moment. */
const RESTART = 1001;
const SHORTEST = 700;
const LONGEST = 30_000;
/** Whoever was put off the line for good reasons does not come back by itself. */
const FINAL = new Map([[4000, "replaced"], [4001, "idle"]]);
const POLICY = 1008;
/** As many as may be are connected from the same address: places come free when somebody goes. */
const CROWDED = 4003;
/** The least wait after these. */
const LEAST = new Map([[POLICY, 10_000], [CROWDED, 30_000]]);

/** After the `attempt`th loss in a row (from 1). */
export function waitAfter(code, attempt, chance = Math.random) {
    if (code === RESTART && attempt <= 1) return Math.round(2000 + 8000 * chance());
    const longest = Math.min(LONGEST, SHORTEST * 2 ** (attempt - 1));
    const wait = longest * (0.5 + 0.5 * chance());
    return Math.round(Math.max(wait, LEAST.get(code) ?? 0));
}

/** Why the line stays closed, or null where it is opened again. */
export function finality(code) {
    return FINAL.get(code) ?? null;
}
