import assert from "node:assert/strict";
import test from "node:test";
import { lines, script, seconds } from "./captions.js";

test("lines break at sentences and are never longer than asked", () => {
    const text = "Der Betrieb verursachte 2025 412 t CO₂e. Davon stammen 61 % aus Erdgas, das in der Halle und im Büro verbrannt wird. Mehr als die Hälfte davon ließe sich mit einer Wärmepumpe vermeiden.";
    const found = lines(text);
    assert.equal(found.join(" "), text);
    for (const line of found) assert.ok(line.length <= 150);
    assert.ok(found.every((line) => /[.!?]$/.test(line)));
});

test("a long sentence breaks at a comma, else at a space", () => {
    const [first, second] = lines("eins zwei drei vier, fünf sechs sieben", 22);
    assert.deepEqual([first, second], ["eins zwei drei vier,", "fünf sechs sieben"]);
    assert.deepEqual(lines("aaaa bbbb cccc", 9), ["aaaa", "bbbb cccc"]);
    for (const line of lines("wort ".repeat(80), 40)) assert.ok(line.length <= 40);
});

test("abbreviations and numbers do not end a line", () => {
    assert.deepEqual(lines("Das sind 1.234,5 t bzw. mehr."), ["Das sind 1.234,5 t bzw. mehr."]);
});

test("a line stands long enough to be read", () => {
    assert.equal(seconds("Ja."), 3);
    assert.equal(seconds("x".repeat(150)), 11.4);
});

test("the tour says only what is known", () => {
    const places = [{
        id: "observatorium", name: "Observatorium", lead: "Hier sehen Sie die Bilanz.",
        stations: [{ id: "kugeln", title: "Kugeln" }, { id: "tafel", title: "Tafel" }],
    }];
    const stations = {
        "observatorium/kugeln": { sentence: "Es sind 412 t.", shape: { spheres: [] } },
        "observatorium/tafel": { sentence: "Die Bilanz fehlt.", shape: null },
    };
    const [stop] = script(places, stations);
    assert.deepEqual(stop.lines, ["Hier sehen Sie die Bilanz. Kugeln: Es sind 412 t."]);
    assert.deepEqual(script(places, null)[0].lines, ["Hier sehen Sie die Bilanz."]);
});
