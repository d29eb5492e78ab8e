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

/** In a call, with one other to whom something is sent. */
async function talking(t) {
    const it = begun(t);
    await it.call.join();
    const tracks = [];
    it.call.peers.set(2, { id: 2, isConnected: true, remote: {}, sendTracks: (sent) => tracks.push(sent), close() {} });
    it.room.apply({ t: "changed", person: person(2, "Erle", { audio: true }) });
    return { ...it, tracks };
}

test("another microphone takes the place of the first, which is closed", async (t) => {
    const { call, devices, tracks } = await talking(t);
    await call.choose("microphone", "mic-2");
    assert.deepEqual(devices.opened.map(({ deviceId, readyState }) => [deviceId, readyState]), [["mic-1", "ended"], ["mic-2", "live"]]);
    assert.equal(tracks.at(-1).audio, devices.opened[1]);
    assert.deepEqual(call.devices.used, { microphone: "mic-2", camera: "", speaker: "" });
});

test("whoever is silent stays so with another microphone, from its first moment", async (t) => {
    const { call, devices, tracks } = await talking(t);
    call.mute(true);
    let sentAs;
    call.peers.get(2).sendTracks = ({ audio }) => (sentAs = audio.enabled);
    await call.choose("microphone", "mic-2");
    assert.equal(sentAs, false);
    assert.equal(devices.opened[1].enabled, false);
    assert.deepEqual(tracks, []);
});

test("another camera takes the place of the first; one that is off stays off", async (t) => {
    const { call, devices, tracks } = await talking(t);
    await call.choose("camera", "cam-2");
    assert.equal(devices.opened.length, 1);
    await call.toggleCamera();
    assert.equal(tracks.at(-1).camera.deviceId, "cam-2");
    await call.choose("camera", "cam-1");
    assert.equal(tracks.at(-1).camera.deviceId, "cam-1");
    assert.deepEqual(devices.opened.map(({ readyState }) => readyState), ["live", "ended", "live"]);
});

test("a device that cannot be had is said, and the one in use stays", async (t) => {
    const { call, devices, tracks } = await talking(t);
    await call.choose("microphone", "gone");
    assert.equal(call.view.fault.textContent, CALL.fault.microphone.NotFoundError);
    assert.deepEqual([devices.opened.length, devices.opened[0].readyState, tracks.length], [1, "live", 0]);
    assert.equal(call.devices.chosen.microphone, "");
    assert.equal(call.isOn, true);
});

test("whoever chooses twice in a hurry leaves no microphone open", async (t) => {
    const { call, devices } = await talking(t);
    await Promise.all([call.choose("microphone", "mic-2"), call.choose("microphone", "mic-1")]);
    assert.deepEqual(devices.opened.map(({ readyState }) => readyState), ["ended", "ended", "live"]);
});

test("whoever hangs up while another device opens leaves nothing open", async (t) => {
    const it = await talking(t);
    it.devices.ask = async () => it.call.end();
    await it.call.choose("microphone", "mic-2");
    isOver(it);
});

test("a microphone whose plug is taken out is missed, and another one found", async (t) => {
    const { call, devices, tracks } = await talking(t);
    devices.opened[0].pull();
    assert.equal(tracks.at(-1).audio, null);
    assert.equal(call.view.fault.textContent, CALL.lostMicrophone);
    assert.deepEqual([call.view.mute.hidden, call.view.mute.textContent, call.isOn], [false, CALL.unmute, true]);
    delete devices.known["mic-1"];
    await call.mute(false);
    assert.equal(tracks.at(-1).audio.deviceId, "mic-2");
    assert.equal(call.view.mute.textContent, CALL.mute);
    assert.equal(call.view.fault.textContent, "");
});

test("whoever was silent when the plug was taken out is heard again with the button that says so", async (t) => {
    const { call, devices } = await talking(t);
    call.mute(true);
    devices.opened[0].pull();
    delete devices.known["mic-1"];
    assert.equal(call.view.mute.textContent, CALL.unmute);
    await call.mute(!call.isMuted);
    assert.deepEqual([call.isMuted, devices.opened[1].enabled, call.view.mute.textContent], [false, true, CALL.mute]);
});

test("a device that is plugged in appears on the list, and only during a call", async (t) => {
    const { call, devices } = await talking(t);
    devices.known["mic-3"] = "audioinput";
    devices.dispatchEvent(new Event("devicechange"));
    await new Promise((done) => setTimeout(done));
    const listed = () => call.view.selects.microphone.select.children.map(({ attributes }) => attributes.get("value"));
    assert.deepEqual(listed(), ["mic-1", "mic-2", "mic-3"]);
    assert.equal(call.view.selects.microphone.select.value, "mic-1");
    call.end();
    devices.known["mic-4"] = "audioinput";
    devices.dispatchEvent(new Event("devicechange"));
    await new Promise((done) => setTimeout(done));
    assert.equal(listed().length, 3);
});
