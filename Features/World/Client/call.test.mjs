import assert from "node:assert/strict";
import test from "node:test";
import { setStage } from "./tests/call-stage.mjs";
import { CALL } from "./call-words.js";
import { Call } from "./call.js";
import { PresenceRoom } from "./presence-room.js";

const person = (id, name, more = {}) => ({ id, name, look: 0, role: "guest", way: "pages", isMuted: false, hasHand: false, audio: false, video: false, screen: false, ...more });

/** Somebody in a meeting with one other, before a call. */
function begun(t, { isMuted = false } = {}) {
    const devices = setStage();
    const sent = [];
    const room = new PresenceRoom();
    room.apply({
        t: "welcome", room: "treffen:1", you: 1, role: "guest", isModerator: false, isClosed: false, coaches: 0, hands: [],
        people: [person(1, "Lore", { isMuted }), person(2, "Erle")],
    });
    const call = new Call({
        room, figures: null, helper: "/helfer", scene: () => null, isWorld: false, voices: () => {}, screen: () => {},
        line: { send: (type, fields) => sent.push({ type, ...fields }) },
    });
    t.after(() => clearInterval(call.listening));
    const becomes = (more) => call.roomChanged(room.apply({ t: "changed", person: person(1, "Lore", more) }));
    return { call, devices, sent, room, becomes };
}

/** No button, no sentence and no device that belongs to a call. */
function isOver({ call, devices }) {
    assert.equal(call.isOn, false);
    assert.deepEqual([call.view.join.hidden, call.view.during.hidden, call.view.devices.hidden], [false, true, true]);
    assert.ok(devices.opened.every(({ readyState }) => readyState === "ended"));
    assert.equal(call.peers.size, 0);
}

test("a call begins and is announced", async (t) => {
    const it = begun(t);
    await it.call.join();
    assert.equal(it.call.isOn, true);
    assert.deepEqual(it.sent, [{ type: "media", audio: true, video: false, screen: false }]);
    assert.equal(it.call.view.during.hidden, false);
    it.call.end();
    isOver(it);
});

test("whoever is muted is told so and asked for no microphone", async (t) => {
    for (const listens of [false, true]) {
        const it = begun(t, { isMuted: true });
        await it.call.join({ listens });
        assert.deepEqual([it.devices.opened, it.sent], [[], []]);
        assert.equal(it.call.view.fault.textContent, CALL.isMuted);
        assert.equal(it.call.view.fault.hidden, false);
        isOver(it);
    }
});

test("whoever is muted while the browser asks is in no call", async (t) => {
    const it = begun(t);
    it.devices.ask = async () => it.becomes({ isMuted: true });
    await it.call.join();
    assert.equal(it.devices.opened.length, 1);
    assert.deepEqual(it.sent, []);
    assert.equal(it.call.view.fault.textContent, CALL.isMuted);
    assert.equal(it.call.view.state.textContent, "");
    isOver(it);
});

test("whoever is muted in a call hangs up and is told why", async (t) => {
    const it = begun(t);
    await it.call.join();
    it.becomes({ isMuted: true });
    assert.equal(it.call.view.state.textContent, CALL.muted);
    assert.deepEqual(it.sent.at(-1), { type: "media", audio: false, video: false, screen: false });
    isOver(it);
});

test("a call that the hub refuses does not look as if it ran", async (t) => {
    const it = begun(t);
    await it.call.join();
    it.call.refused("muted");
    assert.equal(it.call.view.state.textContent, CALL.muted);
    isOver(it);
});

test("whoever comes back muted announces no voice", async (t) => {
    const it = begun(t);
    await it.call.join();
    it.sent.length = 0;
    const changed = it.room.apply({
        t: "welcome", room: "treffen:1", you: 3, role: "guest", isModerator: false, isClosed: false, coaches: 0, hands: [],
        people: [person(3, "Lore", { isMuted: true })],
    });
    it.call.element.querySelector = () => ({ textContent: "" });
    it.call.welcome();
    it.call.roomChanged(changed);
    assert.ok(it.sent.every(({ audio }) => !audio));
    isOver(it);
});
