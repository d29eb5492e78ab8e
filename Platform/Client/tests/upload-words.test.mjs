import assert from "node:assert/strict";
import test from "node:test";
import { percentText, sizeText, tooLarge } from "../upload-words.js";

/** ICU sets different spaces between number and unit in its versions. */
const plain = (text) => text.replace(/\s/gu, " ");

test("sizes are German, in steps of 1,000", () => {
    assert.equal(plain(sizeText(0)), "0 Byte");
    assert.equal(plain(sizeText(1_500)), "1,5 kB");
    assert.equal(plain(sizeText(20_000_000)), "20 MB");
    assert.equal(plain(sizeText(209_715_200)), "210 MB");
    assert.equal(plain(sizeText(5_000_000_000_000)), "5.000 GB");
});

test("a share is a whole percentage between 0 and 100", () => {
    assert.equal(plain(percentText(42, 100)), "42 %");
    assert.equal(plain(percentText(3, 2)), "100 %");
    assert.equal(plain(percentText(0, 0)), "0 %");
});

test("the first file above the limit is named, a limit of 0 is none", () => {
    const files = [{ name: "a", size: 10 }, { name: "b", size: 30 }, { name: "c", size: 40 }];
    assert.equal(tooLarge(files, 20).name, "b");
    assert.equal(tooLarge(files, 40), null);
    assert.equal(tooLarge(files, 0), null);
});
