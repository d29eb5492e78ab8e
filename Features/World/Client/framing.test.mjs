import assert from "node:assert/strict";
import test from "node:test";
import { shiftDown } from "./framing.js";

const wide = { aspect: 2, fov: 56 };
const tower = { top: 35.4, away: 58 };
/** Where a height over the eye is in the picture: 0 at its foot, 1 at its head. */
const shown = ({ fov }, { top, away }, shift) =>
    0.5 - shift + top / away / (2 * Math.tan((fov * Math.PI) / 360));

test("low houses are seen as usual, and without a house the picture moves down by half of that", () => {
    assert.equal(shiftDown(wide, { top: 8, away: 25 }), 0.18);
    assert.equal(shiftDown(wide, null), 0.09);
    assert.equal(shiftDown({ aspect: 0.5, fov: 68 }, null), 0.0225);
});

test("the top of a high house is in the picture from where one arrives, also on upright screens", () => {
    assert.ok(shown(wide, tower, 0.18) > 0.89);
    assert.ok(shown(wide, tower, shiftDown(wide, tower)) < 0.88);
    const upright = { aspect: 0.8, fov: 68 };
    assert.ok(shown(upright, tower, shiftDown(upright, tower)) < 0.8);
});

test("right before a high house one looks up oneself", () => {
    assert.equal(shiftDown(wide, { top: 35.4, away: 12 }), 0.18);
    assert.equal(shiftDown(wide, { top: 35.4, away: 0 }), 0.18);
});
