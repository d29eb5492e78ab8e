import assert from "node:assert/strict";
import test from "node:test";
import { lit, normalOf, Solid } from "./solid.js";

test("a box has five sides that look outwards", () => {
    const solid = new Solid();
    solid.box(0, 0, 0, 2, 1, 2, "timber");
    assert.equal(solid.triangles, 10);
    for (let at = 0; at < solid.indices.length; at += 3) {
        const corners = solid.indices.slice(at, at + 3).map((index) => solid.positions.slice(index * 3, index * 3 + 3));
        const normal = normalOf(corners);
        const middle = [0, 1, 2].map((axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / 3);
        const outwards = normal[0] * middle[0] + normal[1] * (middle[1] - 0.5) + normal[2] * middle[2];
        assert.ok(outwards > 0);
    }
});

test("balls and tubes look outwards as well", () => {
    for (const draw of [(s) => s.ball(0, 0, 0, 1, "leaf"), (s) => s.tube(0, -1, 0, 1, 2, "leaf", { tip: 0 })]) {
        const solid = new Solid();
        draw(solid);
        for (let at = 0; at < solid.indices.length; at += 3) {
            const corners = solid.indices.slice(at, at + 3).map((index) => solid.positions.slice(index * 3, index * 3 + 3));
            const normal = normalOf(corners);
            const outwards = [0, 1, 2].reduce((sum, axis) => sum + normal[axis] * corners[0][axis], 0);
            assert.ok(outwards > -1e-6);
        }
    }
});

test("frames turn and move what is drawn inside them", () => {
    const solid = new Solid();
    solid.at({ x: 10, turn: Math.PI / 2 }, () => solid.at({ y: 1 }, () => {
        const [x, y, z] = solid.point(0, 0, 1); // out of the front, which looks east after a quarter turn
        assert.ok(Math.abs(x - 11) < 1e-9 && Math.abs(y - 1) < 1e-9 && Math.abs(z) < 1e-9);
    }));
    solid.at({ tilt: -Math.PI / 2 }, () => {
        const [, y, z] = solid.point(0, 0, 1); // tilted back, the front looks up
        assert.ok(Math.abs(y - 1) < 1e-9 && Math.abs(z) < 1e-9);
    });
    assert.equal(solid.frames.length, 1);
});

test("the west is in the sun, the east is not, and the evening is darker", () => {
    const [west, dusk] = lit("paper", [-1, 0, 0]);
    const [east] = lit("paper", [1, 0, 0]);
    assert.ok(west[0] > east[0]);
    assert.ok(dusk[0] < east[0]);
    assert.ok(lit("stone", [0, 0, -1], 1, true)[1][0] > lit("stone", [0, 0, -1])[1][0]); // rooms are lit in the evening
    assert.ok(lit("glow", [1, 0, 0])[1][0] > 220); // what glows is bright in the evening
});
