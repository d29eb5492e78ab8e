import assert from "node:assert/strict";
import test from "node:test";
import { Tour } from "./tour.js";

function setUp() {
    const heard = [];
    const stops = [{ place: "a", lines: ["eins", "zwei"] }, { place: "b", lines: ["drei"] }];
    const tour = new Tour(stops, {
        travel: (stop) => heard.push(`→${stop.place}`),
        speak: (line) => heard.push(line),
        end: () => heard.push("Ende"),
    });
    tour.start();
    return { tour, heard };
}

test("it travels, speaks line after line, goes on and ends", () => {
    const { tour, heard } = setUp();
    tour.tick(60);
    assert.deepEqual(heard, ["→a"]); // nothing is said on the way
    tour.arrive();
    tour.tick(2.9);
    tour.tick(0.2); // short lines stand three seconds
    tour.tick(3.1);
    tour.arrive();
    tour.tick(3.1);
    assert.deepEqual(heard, ["→a", "eins", "zwei", "→b", "drei", "Ende"]);
});

test("paused it waits, and still goes where it is told", () => {
    const { tour, heard } = setUp();
    tour.arrive();
    tour.pause();
    tour.tick(100);
    tour.next();
    tour.back();
    assert.deepEqual(heard, ["→a", "eins", "zwei", "eins"]);
    tour.pause();
    tour.tick(3.1);
    assert.equal(heard.at(-1), "zwei");
});

test("forward leaves a place after its last line, back goes to the one before", () => {
    const { tour, heard } = setUp();
    tour.arrive();
    tour.next();
    tour.next();
    assert.equal(heard.at(-1), "→b");
    tour.back();
    assert.equal(heard.at(-1), "→a");
    tour.back();
    assert.equal(tour.index, 0);
});

test("it ends once", () => {
    const { tour, heard } = setUp();
    tour.finish();
    tour.finish();
    tour.arrive();
    assert.deepEqual(heard, ["→a", "Ende"]);
});
