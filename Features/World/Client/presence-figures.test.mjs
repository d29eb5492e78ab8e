import assert from "node:assert/strict";
import test from "node:test";
import { PresenceFigures, spot } from "./presence-figures.js";
import { PresenceRoom } from "./presence-room.js";

const person = (id, name, more = {}) => ({ id, name, look: id % 8, role: "guest", way: "world", isMuted: false, hasHand: false, audio: false, video: false, screen: false, ...more });

function begin() {
    const sent = [];
    const shown = new Map();
    const clock = { now: 0 };
    const room = new PresenceRoom();
    room.apply({ t: "welcome", room: "ort:lotsenhafen", you: 1, role: "guest", isModerator: false, isClosed: false, coaches: 0, hands: [], people: [person(1, "Lore"), person(2, "Erle")] });
    const figures = new PresenceFigures({ send: (type, fields) => sent.push({ type, ...fields }) > 0 }, room, () => clock.now);
    const scene = {
        plan: { places: [{ id: "lotsenhafen", spawn: { at: [10, 20], facing: 0 } }] },
        people: { set: (id, news) => shown.set(id, { ...shown.get(id), ...news }), remove: (id) => shown.delete(id), clear: () => shown.clear() },
    };
    figures.attach(scene);
    return { sent, shown, clock, room, figures };
}

const step = (id, x = 1) => ({ id, x, y: 0, z: 2, yaw: 0, isWalking: true });

test("people of the room are shown at once, oneself never", () => {
    const { shown, figures } = begin();
    figures.snapshot({ people: [step(1), step(2, 3)], gone: [] });
    assert.deepEqual([...shown.keys()], [2]);
    assert.deepEqual([shown.get(2).name, shown.get(2).x, shown.get(2).walking], ["Erle", 3, true]);
    figures.snapshot({ people: [], gone: [2] });
    assert.equal(shown.size, 0);
});

test("strangers are asked for once in a while, and shown when known", () => {
    const { sent, shown, clock, figures } = begin();
    figures.snapshot({ people: [step(7), step(8)], gone: [] });
    assert.deepEqual(sent, [{ type: "people", ids: [7, 8] }]);
    assert.equal(shown.size, 0);
    clock.now = 1000;
    figures.snapshot({ people: [step(7)], gone: [] });
    assert.equal(sent.length, 1);
    figures.people([person(7, "Farn", { role: "coach", hasHand: true })]);
    assert.deepEqual([shown.get(7).name, shown.get(7).note], ["Farn", "Coach, Hand oben"]);
    clock.now = 6000;
    figures.snapshot({ people: [step(8)], gone: [] });
    assert.deepEqual(sent.at(-1).ids, [8]);
});

test("whoever reads pages stands about the start of the place", () => {
    const { shown, room, figures } = begin();
    room.apply({ t: "joined", person: person(5, "Heide", { way: "pages" }) });
    figures.rename();
    const at = shown.get(5);
    assert.ok(Math.abs(Math.hypot(at.x - 10, at.z - 20) - 1.6) < 1e-9);
    assert.equal(at.note, "im Rundgang");
    assert.ok(figures.at(5));
    room.apply({ t: "left", who: 5 });
    figures.rename();
    assert.equal(shown.size, 0);
    assert.equal(figures.at(5), null);
});

test("those who read do not stand in each other", () => {
    const spots = [0, 1, 2].map((index) => spot({ at: [0, 0], facing: 90 }, index, 3));
    for (const [a, b] of [[0, 1], [1, 2], [0, 2]]) assert.ok(Math.hypot(spots[a].x - spots[b].x, spots[a].z - spots[b].z) > 2);
});
