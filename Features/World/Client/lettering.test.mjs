import assert from "node:assert/strict";
import test from "node:test";
import { DENSITY, layOut, pack, wrap } from "./lettering.js";

/** Every letter is half as wide as the font is high. */
const measure = (text, { size }) => text.length * size * 0.5;

test("lines break between words, and long words within", () => {
    assert.deepEqual(wrap("eins zwei drei", 50, { size: 10 }, measure), ["eins zwei", "drei"]);
    const parts = wrap("Nachhaltigkeitsberichterstattung", 60, { size: 10 }, measure);
    assert.ok(parts.every((part) => measure(part, { size: 10 }) <= 60));
    assert.equal(parts.join("").replaceAll("-", ""), "Nachhaltigkeitsberichterstattung");
});

test("a sign shrinks its text until it fits", () => {
    const blocks = [{ text: "Titel", size: 0.2, bold: true }, { text: "Wort ".repeat(80), size: 0.1 }];
    const large = layOut({ width: 3, height: 2, blocks }, measure);
    const small = layOut({ width: 1.8, height: 1.2, blocks }, measure);
    assert.equal(large.rows[0].size, Math.round(0.2 * DENSITY));
    assert.ok(small.rows[0].size < large.rows[0].size);
    assert.ok(small.used <= small.height);
});

test("a long word stays whole in smaller letters, as far as they can be read", () => {
    const sign = (text) => layOut({ width: 1, height: 1, blocks: [{ text, size: 0.2 }] }, measure);
    const rows = sign("grüne Kompetenzen").rows;
    assert.deepEqual(rows.map(({ text }) => text), ["grüne", "Kompetenzen"]);
    assert.ok(rows[0].size < Math.round(0.2 * DENSITY));
    assert.ok(sign("Nachhaltigkeitsberichterstattung").rows[0].text.endsWith("-"));
});

test("what never fits ends with an ellipsis inside the sign", () => {
    const sign = layOut({ width: 1, height: 0.4, blocks: [{ text: "Wort ".repeat(200), size: 0.1 }] }, measure);
    assert.ok(sign.rows.at(-1).text.endsWith(" …"));
    assert.ok(sign.rows.every((row) => row.y <= sign.height));
});

test("empty blocks leave no gap", () => {
    const sign = layOut({ width: 1, height: 1, blocks: [{ text: null, size: 0.1 }, { text: "da", size: 0.1 }] }, measure);
    assert.deepEqual(sign.rows.map((row) => row.text), ["da"]);
});

test("signs lie on the sheet without touching", () => {
    const sheets = Array.from({ length: 40 }, (_, index) => ({ width: 90 + (index * 37) % 300, height: 40 + (index * 53) % 200 }));
    const sheet = pack(sheets);
    sheets.forEach((a, index) => {
        assert.ok(a.left >= 0 && a.left + a.width <= sheet.width && a.top + a.height <= sheet.height);
        for (const b of sheets.slice(index + 1)) {
            const apart = a.left + a.width < b.left || b.left + b.width < a.left
                || a.top + a.height < b.top || b.top + b.height < a.top;
            assert.ok(apart);
        }
    });
});
