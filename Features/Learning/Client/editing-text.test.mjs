import assert from "node:assert/strict";
import test from "node:test";

import { askedLine, lineRange, withMark } from "./editing-text.js";

test("a line is found by its number", () => {
    assert.deepEqual(lineRange("eins\nzwei\ndrei", 2), { start: 5, end: 9 });
    assert.deepEqual(lineRange("eins\nzwei", 9), { start: 5, end: 9 });
    assert.deepEqual(lineRange("", 1), { start: 0, end: 0 });
    assert.deepEqual(lineRange("\n\nx", 0), { start: 0, end: 0 });
});

test("a mark in a sentence stands where the caret is", () => {
    assert.deepEqual(withMark("Ein Satz.", 8, 8, "[1](quelle:1)"), { text: "Ein Satz[1](quelle:1).", caret: 21 });
    assert.equal(withMark("Ein Wort.", 4, 8, "**wichtig**").text, "Ein **wichtig**.");
});

test("a mark with lines of its own gets a paragraph", () => {
    assert.equal(withMark("Davor. Danach.", 7, 7, "[[uebung:e1]]").text, "Davor. \n\n[[uebung:e1]]\n\nDanach.");
    assert.equal(withMark("Davor.\n", 7, 7, "> [!MERKE]\n> Text").text, "Davor.\n\n> [!MERKE]\n> Text");
    assert.equal(withMark("", 0, 0, "## Neu").text, "## Neu");
    assert.equal(withMark("A\n\nB", 3, 3, "![x](y.svg)").text, "A\n\n![x](y.svg)\n\nB");
});

test("only a whole positive number is a line", () => {
    assert.equal(askedLine("?zeile=14"), 14);
    for (const search of ["", "?zeile=", "?zeile=-3", "?zeile=1.5", "?zeile=x"]) assert.equal(askedLine(search), 0);
});
