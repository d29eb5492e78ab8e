import assert from "node:assert/strict";
import test from "node:test";
import { eveningShare, sunHeight } from "./daylight.js";

test("the sun over Dortmund is as high as the seasons say", () => {
    // Noon is at about 11:30 UTC. 90° − 51.5° ± 23.4° = 61.9° in June, 15.1° in December.
    assert.ok(Math.abs(sunHeight(new Date("2026-06-21T11:30:00Z")) - 61.9) < 1.5);
    assert.ok(Math.abs(sunHeight(new Date("2026-12-21T11:30:00Z")) - 15.1) < 1.5);
});

test("noon is day, midnight is evening, and a winter afternoon is between", () => {
    assert.equal(eveningShare(new Date("2026-11-30T11:00:00Z")), 0);
    assert.equal(eveningShare(new Date("2026-06-21T23:30:00Z")), 1);
    // Sunset on 30 November in Dortmund is at 16:24, 15:24 UTC.
    const dusk = eveningShare(new Date("2026-11-30T15:24:00Z"));
    assert.ok(dusk > 0.2 && dusk < 0.9, `${dusk}`);
});
