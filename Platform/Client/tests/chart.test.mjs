import assert from "node:assert/strict";
import test from "node:test";
import { prepared } from "../chart.js";
import { chartTheme, coloured, DARK, LIGHT, palette } from "../chart-theme.js";

const settings = { unit: "t CO₂e", places: 1, language: "de", isStill: false };

test("hovering says German numbers with their unit", () => {
    const { tooltip } = prepared({}, settings);
    assert.equal(tooltip.valueFormatter(1234.56), "1.234,6\u202ft CO₂e");
    assert.equal(tooltip.valueFormatter(null), "");
    assert.equal(prepared({}, { ...settings, unit: "" }).tooltip.valueFormatter(0.25), "0,3");
});

test("tooltips are drawn as text whatever the description says, for markup would need inline styles", () => {
    const { tooltip } = prepared({ tooltip: { renderMode: "html", trigger: "axis" } }, settings);
    assert.equal(tooltip.renderMode, "richText");
    assert.equal(tooltip.trigger, "axis");
});

test("a reader who wants no motion gets none", () => {
    assert.equal(prepared({}, settings).animation, true);
    assert.equal(prepared({}, { ...settings, isStill: true }).animation, false);
    assert.equal(prepared({ animation: false }, settings).animation, false);
});

test("the series stay what the server described", () => {
    const series = [{ type: "bar", data: [1, 2] }];
    assert.equal(prepared({ series }, settings).series, series);
});

test("colours are named by their token or by the place of their series", () => {
    assert.equal(coloured("@ink", DARK), DARK.ink);
    assert.deepEqual(coloured({ a: ["@series1", "@series3"] }, LIGHT), { a: [LIGHT.fir, LIGHT.leaf] });
    assert.equal(coloured("@nothing", LIGHT), "@nothing");
});

for (const [name, tokens] of Object.entries({ LIGHT, DARK })) {
    test(`${name}: every colour has a pattern of its own beside it`, () => {
        const { decals } = chartTheme(tokens).aria.decal;
        const colours = palette(tokens);
        assert.equal(new Set(colours).size, colours.length);
        assert.equal(decals.length, colours.length);
        assert.equal(new Set(decals.map((decal) => JSON.stringify(decal))).size, decals.length);
    });
}
