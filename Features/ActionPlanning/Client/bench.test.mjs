import assert from "node:assert/strict";
import test from "node:test";
import { numberOf, query, textOf } from "./bench-numbers.js";

test("numbers are read as they are written in Germany", () => {
    assert.equal(numberOf("1.234,5"), 1234.5);
    assert.equal(numberOf("0,28"), 0.28);
    assert.equal(numberOf("−12,5"), -12.5);
    for (const text of ["", "12x", "1.23", "1,2,3"]) assert.ok(Number.isNaN(numberOf(text)), text);
});

test("a slider writes what its field can read, to the places of its step", () => {
    assert.equal(textOf(1234.5678, 1), "1.235");
    assert.equal(textOf(0.28, 0.003), "0,28");
    assert.equal(textOf(-12, 1), "−12");
    assert.equal(textOf(5.5, 0.5), "5,5");
    for (const [value, step] of [[0.2834, 0.0001], [-50, 1], [1500, 0.5]]) {
        assert.equal(numberOf(textOf(value, step)), value);
    }
});

test("what is empty is not asked for", () => {
    assert.equal(query([["jahr", "2025"], ["co2", ""], ["preis-electricity", "0,28"]]), "jahr=2025&preis-electricity=0%2C28");
});
