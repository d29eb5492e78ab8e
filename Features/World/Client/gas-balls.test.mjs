import assert from "node:assert/strict";
import test from "node:test";
import { arrange, diameter, VOLUME } from "./gas-balls.js";

test("a tonne of CO₂ at 0 °C is a ball of about ten metres", () => {
    assert.ok(Math.abs(VOLUME - 509.3) < 0.05); // 22.414 l/mol ÷ 44.01 g/mol = 0.50929 m³/kg
    assert.ok(Math.abs(diameter(1) - 9.908) < 0.001); // ∛(6 × 509.3 ÷ π)
    assert.ok(Math.abs(diameter(1000) - 99.08) < 0.01); // a thousandfold volume is ten times as wide
    assert.equal(diameter(0), 0);
    assert.equal(diameter(-3), 0);
});

const hill = { x: 92, z: -84, radius: 60 };
const balls = [
    { label: "Scope 1", tonnes: 252.1, year: 2025, isBefore: false },
    { label: "Scope 2", tonnes: 96, year: 2025, isBefore: false },
    { label: "Scope 3", tonnes: 0, year: 2025, isBefore: false },
    { label: "Scope 1", tonnes: 280, year: 2024, isBefore: true },
];

test("balls stand apart from the hill and from each other, whatever their size", () => {
    for (const factor of [0.01, 1, 50]) {
        const standing = arrange(balls.map((ball) => ({ ...ball, tonnes: ball.tonnes * factor })), hill, { x: 0, z: 0 });
        assert.equal(standing.length, 3);
        standing.forEach((ball, index) => {
            assert.ok(Math.hypot(ball.x - hill.x, ball.z - hill.z) > hill.radius + ball.radius);
            for (const other of standing.slice(index + 1)) {
                assert.ok(Math.hypot(ball.x - other.x, ball.z - other.z) > ball.radius + other.radius);
            }
        });
    }
});

test("they rise behind the hill, last year's beside this year's", () => {
    const standing = arrange(balls, hill, { x: 0, z: 0 });
    assert.deepEqual(standing.map(({ label, isBefore }) => [label, isBefore]),
        [["Scope 1", false], ["Scope 1", true], ["Scope 2", false]]);
    for (const ball of standing) assert.ok(Math.hypot(ball.x, ball.z) > Math.hypot(hill.x, hill.z));
});
