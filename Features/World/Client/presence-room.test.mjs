import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { PresenceRoom } from "./presence-room.js";

const examples = JSON.parse(readFileSync(new URL("../Tests/Fixtures/protocol/server.json", import.meta.url), "utf8"));
const person = (id, name, more = {}) => ({ id, name, look: 0, role: "guest", way: "pages", isMuted: false, hasHand: false, audio: false, video: false, screen: false, ...more });

function room() {
    const room = new PresenceRoom();
    room.apply(examples.welcome);
    return room;
}

test("a welcome says who is there", () => {
    const it = room();
    assert.equal(it.you, 258);
    assert.deepEqual(it.list.map(({ name }) => name), ["Anna K.", "Mehmet <b>Aksoy</b>"]);
    assert.equal(it.hasCoach, true);
    assert.equal(it.place, 1);
    assert.deepEqual(it.callers, [7]);
});

test("people come, change and leave", () => {
    const it = room();
    assert.deepEqual(it.apply({ t: "joined", person: person(9, "Lore") }), ["people"]);
    it.apply({ t: "changed", person: person(9, "Lore", { audio: true }) });
    assert.deepEqual(it.callers, [7, 9]);
    it.apply({ t: "changed", person: person(7, "Mehmet") });
    assert.deepEqual(it.callers, [9]);
    it.apply({ t: "left", who: 9 });
    assert.deepEqual(it.callers, []);
    assert.deepEqual(it.apply({ t: "left", who: 9 }), []);
    assert.equal(it.nameOf(9), null);
});

test("the place in the queue follows the hub", () => {
    const it = room();
    it.apply({ t: "hands", queue: [{ who: 7, since: 1 }, { who: 258, since: 2 }] });
    assert.equal(it.place, 2);
    it.apply({ t: "hands", queue: [] });
    assert.equal(it.place, 0);
});

test("closing, opening and being put out", () => {
    const it = room();
    it.apply(examples.closed);
    assert.equal(it.isClosed, true);
    it.apply(examples.opened);
    assert.equal(it.isClosed, false);
    it.apply(examples.removed);
    assert.equal(it.name, null);
    assert.equal(it.people.size, 0);
});

test("a meeting is known from other rooms, also before and after", () => {
    const it = room();
    assert.equal(it.isMeeting, true);
    it.apply(examples["welcome-public"]);
    assert.equal(it.isMeeting, false);
    it.apply(examples.removed);
    assert.equal(it.isMeeting, false);
});

test("the numbers of all places", () => {
    const it = room();
    it.apply(examples.counts);
    assert.deepEqual([it.coaches, it.counts.hub], [1, 4]);
});
