import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { DARK, LIGHT } from "../chart-theme.js";

const source = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");

function colours(css) {
    return Object.fromEntries([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

const [lightPart, darkPart] = source.split("@media screen and (prefers-color-scheme: dark)");
const light = colours(lightPart);
const dark = { ...light, ...colours(darkPart) };

/** WCAG 2.2: relative luminance of sRGB. */
function luminance(hex) {
    const [r, g, b] = [1, 3, 5]
        .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(first, second) {
    const [dim, bright] = [luminance(first), luminance(second)].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
}

/** What stands on what. 7 : 1 for text one reads, 4.5 : 1 for buttons and marks, 3 : 1 for edges of controls. */
const PAIRS = [
    ["ink", "paper", 7],
    ["ink", "sheet", 7],
    ["ink", "meadow", 7],
    ["ink", "rust-tint", 7],
    ["ink", "ember-tint", 7],
    ["steel", "paper", 7],
    ["steel", "sheet", 7],
    ["steel", "meadow", 7],
    ["fir", "paper", 7],
    ["fir", "sheet", 7],
    ["fir", "meadow", 7],
    ["rail-ink", "rail", 7],
    ["rail-quiet", "rail", 4.5],
    ["rust-deep", "paper", 4.5],
    ["rust-deep", "sheet", 4.5],
    ["rust-deep", "rust-tint", 4.5],
    ["on-leaf", "leaf", 4.5],
    ["on-leaf", "leaf-deep", 4.5],
    ["leaf", "paper", 3],
    ["leaf", "sheet", 3],
    ["rust", "paper", 3],
    ["edge", "paper", 3],
    ["edge", "sheet", 3],
];

test("contrast of black on white is 21", () => {
    assert.equal(contrast("#000000", "#ffffff"), 21);
});

for (const [theme, tokens] of Object.entries({ light, dark })) {
    for (const [front, back, least] of PAIRS) {
        test(`${theme}: ${front} on ${back} has at least ${least} : 1`, () => {
            const found = contrast(tokens[front], tokens[back]);
            assert.ok(found >= least, `${tokens[front]} on ${tokens[back]} is ${found.toFixed(2)} : 1`);
        });
    }
}

test("charts use the colours of the tokens", () => {
    for (const [theme, tokens] of [
        [LIGHT, light],
        [DARK, dark],
    ]) {
        for (const [name, hex] of Object.entries(theme)) assert.equal(hex, tokens[name], name);
    }
});
