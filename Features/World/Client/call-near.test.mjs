import assert from "node:assert/strict";
import test from "node:test";
import { choosePeers, isOver, speakersOf, volumeAt } from "./call-near.js";
import { CALL, faultOf, listOf } from "./call-words.js";

test("in a room the first six speak, the seventh is told", () => {
    const callers = [1, 2, 3, 4, 5, 6, 7];
    assert.deepEqual(choosePeers({ kind: "room", you: 2, callers }), [1, 3, 4, 5, 6]);
    assert.deepEqual(choosePeers({ kind: "room", you: 7, callers }), []);
    assert.equal(isOver({ you: 7, speakers: callers }), true);
    assert.equal(isOver({ you: 6, speakers: callers }), false);
});

test("in the world those within eight metres, nearest first, five at most", () => {
    const away = { 2: 7.9, 3: 1, 4: 8.1, 5: 3, 6: 4, 7: 5, 8: 6 };
    const ask = (held) => choosePeers({ kind: "near", you: 1, callers: [1, 2, 3, 4, 5, 6, 7, 8, 9], distance: (id) => away[id] ?? null, held: new Set(held) });
    assert.deepEqual(ask([]), [3, 5, 6, 7, 8]);
    away[5] = 20;
    assert.deepEqual(ask([]), [3, 6, 7, 8, 2]);
});

test("whom one hears is lost beyond ten metres, not at eight", () => {
    const ask = (metres, held) => choosePeers({ kind: "near", you: 1, callers: [1, 2], distance: () => metres, held: new Set(held) });
    assert.deepEqual(ask(9, []), []);
    assert.deepEqual(ask(9, [2]), [2]);
    assert.deepEqual(ask(10.1, [2]), []);
});

test("a screen reaches everybody of the place, however far", () => {
    assert.deepEqual(choosePeers({ kind: "near", you: 1, callers: [1, 2, 3], distance: () => 60, shows: (id) => id === 3 }), [3]);
});

test("readers of a page call each other, walkers call readers", () => {
    const reads = (id) => id !== 2;
    assert.deepEqual(choosePeers({ kind: "reads", you: 1, callers: [1, 2, 3], reads }), [3]);
    // Walkers take no place of the readers' six.
    assert.deepEqual(speakersOf({ kind: "reads", you: 1, callers: [2, 3, 1], reads }), [3, 1]);
    assert.deepEqual(choosePeers({ kind: "reads", you: 9, callers: [1, 3, 4, 5, 6, 7, 9], reads }), []);
});

test("a voice gets lower with every step", () => {
    assert.deepEqual([0, 2, 5, 8, 9, 10, 30].map(volumeAt), [1, 1, 0.575, 0.15, 0.075, 0, 0]);
    assert.equal(volumeAt(null), 1);
});

test("what a browser refuses is said in a sentence", () => {
    assert.match(faultOf("microphone", { name: "NotAllowedError" }), /gesperrt/);
    assert.match(faultOf("camera", { name: "NotFoundError" }), /keine Kamera/);
    assert.match(faultOf("microphone", { name: "OverconstrainedError" }), /kein Mikrofon/);
    assert.equal(faultOf("screen", new TypeError("x")), CALL.fault.screen.other);
    assert.equal(listOf(["Lore", "Erle", "Farn"]), "Lore, Erle und Farn");
});
