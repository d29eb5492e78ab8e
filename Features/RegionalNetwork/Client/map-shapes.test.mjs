import assert from "node:assert/strict";
import test from "node:test";
import { pairs } from "./map-shapes.js";

test("a point of the picture becomes one of a map, which counts upwards", () => {
    assert.deepEqual(pairs("1,2 3.5,4"), [[-2, 1], [-4, 3.5]]);
    assert.deepEqual(pairs("  10,0\n20,5 "), [[-0, 10], [-5, 20]]);
});
