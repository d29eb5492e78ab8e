import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const folder = new URL("../", import.meta.url);
const names = ["base.css", "report.css", "utilities.css", "print.css", "fonts.css"].concat(
    readdirSync(new URL("components/", folder)).map((name) => `components/${name}`),
);
const tokens = readFileSync(new URL("tokens.css", folder), "utf8");
const known = new Set([...tokens.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));

for (const name of names) {
    const css = readFileSync(new URL(name, folder), "utf8").replace(/\/\*.*?\*\//gs, "");

    test(`${name} names every colour by its token`, () => {
        const found = css.match(/(?<=:[^;{}]*)#[0-9a-f]{3,8}\b(?!-)/gi) ?? [];
        const allowed = { "components/chart.css": ["#faf8f3"], "print.css": ["#ffffff"] }[name] ?? [];
        assert.deepEqual(
            found.filter((hex) => !allowed.includes(hex)),
            [],
        );
    });

    test(`${name} uses only tokens that exist`, () => {
        const local = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, token]) => token));
        const used = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, token]) => token);
        assert.deepEqual(
            used.filter((token) => !known.has(token) && !local.has(token)),
            [],
        );
    });
}
