import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { decodeMessage, PROTOCOL } from "./protocol.js";
import { PresenceLine } from "./presence-line.js";

const examples = JSON.parse(readFileSync(new URL("../Tests/Fixtures/protocol/server.json", import.meta.url), "utf8"));
// Node 18 has no such event of its own.
globalThis.CustomEvent ??= class extends Event {
    constructor(name, { detail }) {
        super(name);
        this.detail = detail;
    }
};

/** The browser's side of a line, moved by hand. */
class Outside {
    sockets = [];
    timers = [];
    time = 0;

    open = (address, protocol) => {
        const socket = Object.assign(new EventTarget(), { address, protocol, readyState: 0, sent: [] });
        socket.send = (data) => socket.sent.push(data);
        socket.close = () => (socket.readyState = 3);
        this.sockets.push(socket);
        return socket;
    };
    later = (ms, then) => this.timers.push({ ms, then }) && this.timers.at(-1);
    never = (timer) => (this.timers = this.timers.filter((other) => other !== timer));
    chance = () => 1;
    now = () => this.time;

    get socket() {
        return this.sockets.at(-1);
    }
    accept() {
        this.socket.readyState = 1;
        this.socket.dispatchEvent(new Event("open"));
    }
    say(message) {
        this.socket.dispatchEvent(Object.assign(new Event("message"), { data: JSON.stringify(message) }));
    }
    close(code) {
        this.socket.readyState = 3;
        this.socket.dispatchEvent(Object.assign(new Event("close"), { code }));
    }
    fire() {
        const timer = this.timers.shift();
        timer.then();
        return timer.ms;
    }
}

function begin() {
    const outside = new Outside();
    const line = new PresenceLine("/welt/verbindung", outside);
    const states = [];
    line.addEventListener("state", ({ detail }) => states.push(detail.state));
    line.join({ room: "hub", name: "Lore", look: 2, way: "world" });
    return { outside, line, states };
}

test("the first word is whither and under which name", () => {
    const { outside, line, states } = begin();
    assert.equal(outside.socket.protocol, PROTOCOL);
    outside.accept();
    assert.deepEqual(decodeMessage(outside.socket.sent[0]), { v: 1, t: "join", room: "hub", name: "Lore", look: 2, way: "world" });
    assert.equal(line.send("hand", { up: true }), false);
    outside.say(examples["welcome-public"]);
    assert.equal(line.send("hand", { up: true }), true);
    assert.deepEqual(states, ["connecting", "on"]);
});

test("after a loss it comes back with its token, later each time", () => {
    const { outside, line, states } = begin();
    outside.accept();
    outside.say(examples["welcome-public"]);
    outside.close(1006);
    assert.equal(outside.fire(), 700);
    outside.close(1006);
    assert.equal(outside.fire(), 1400);
    outside.accept();
    assert.equal(decodeMessage(outside.socket.sent[0]).resume, examples["welcome-public"].resume);
    outside.say(examples["welcome-public"]);
    assert.equal(line.attempt, 0);
    assert.deepEqual(states, ["connecting", "on", "waiting", "connecting", "waiting", "connecting", "on"]);
});

test("another room needs another token", () => {
    const { outside, line } = begin();
    outside.accept();
    outside.say(examples["welcome-public"]);
    line.join({ room: "ort:lotsenhafen", name: "Lore", look: 2, way: "world" });
    assert.equal(decodeMessage(outside.socket.sent.at(-1)).resume, undefined);
});

test("a second window, a long silence and leaving end it", () => {
    for (const [code, state] of [[4000, "replaced"], [4001, "idle"]]) {
        const { outside, line } = begin();
        outside.accept();
        outside.close(code);
        assert.equal(line.state, state);
        assert.equal(outside.timers.length, 0);
    }
    const { outside, line } = begin();
    outside.accept();
    outside.say(examples["welcome-public"]);
    line.leave();
    assert.equal(decodeMessage(outside.socket.sent.at(-1)).t, "leave");
    assert.equal(line.state, "off");
    assert.equal(outside.timers.length, 0);
});

test("somebody who was put out does not come back by themselves", () => {
    const { outside, line } = begin();
    outside.accept();
    outside.say(examples["welcome-public"]);
    outside.say(examples.removed);
    outside.close(1006);
    assert.equal(line.state, "off");
});

test("a hub that does not answer is given up, a network that is gone at once", () => {
    const { outside, line } = begin();
    outside.fire();
    assert.equal(line.state, "waiting");
    line.retry();
    outside.accept();
    outside.say(examples["welcome-public"]);
    line.lost();
    assert.equal(line.state, "waiting");
});

test("steps are numbered through all rooms", () => {
    const { outside, line } = begin();
    const self = { x: 1, y: 0, z: 2, yaw: 0 };
    assert.equal(line.move(self), false);
    outside.accept();
    outside.say(examples["welcome-public"]);
    line.move(self);
    line.join({ room: "ort:lotsenhafen", name: "Lore", look: 2, way: "world" });
    outside.say({ ...examples["welcome-public"], room: "ort:lotsenhafen" });
    line.move(self);
    assert.equal(new DataView(outside.socket.sent.at(-1)).getUint16(2, true), 2);
});
