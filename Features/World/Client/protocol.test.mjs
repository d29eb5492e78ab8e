import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import * as protocol from "./protocol.js";

const file = (name) => readFileSync(new URL(`../Tests/Fixtures/protocol/${name}`, import.meta.url), "utf8");
const json = (name) => JSON.parse(file(name));
const bytes = (name) => Uint8Array.from(file(name).trim().split(" "), (pair) => parseInt(pair, 16)).buffer;

test("a move is written as the hub reads it", () => {
    const move = { seq: 0x1234, time: 0x12345678, x: 1.5, y: 0.25, z: -20.75, yaw: Math.PI / 2 };
    assert.deepEqual(new Uint8Array(protocol.encodeMove(move)), new Uint8Array(bytes("move.hex")));
    assert.equal(protocol.encodeMove({ ...move, time: 2 ** 32 + 5.9 }).byteLength, 24);
    assert.equal(new DataView(protocol.encodeMove({ ...move, time: 2 ** 32 + 5.9 })).getUint32(4, true), 5);
});

test("a snapshot is read as the hub writes it", () => {
    assert.deepEqual(protocol.decodeSnapshot(bytes("snapshot.hex")), json("snapshot.json"));
});

test("a snapshot of another kind, version or length is refused", () => {
    const whole = new Uint8Array(bytes("snapshot.hex"));
    const changed = (index, value) => {
        const copy = whole.slice();
        copy[index] = value;
        return copy.buffer;
    };
    for (const bad of [
        changed(0, 1), changed(1, 2), changed(2, 3), changed(8, 2), whole.slice(0, -1).buffer, new ArrayBuffer(3), "text",
    ]) {
        assert.throws(() => protocol.decodeSnapshot(bad), protocol.ProtocolFault);
    }
});

test("messages are written as the hub reads them", () => {
    for (const message of Object.values(json("client.json"))) {
        const { t, v, ...fields } = message;
        assert.equal(v, protocol.VERSION);
        assert.deepEqual(JSON.parse(protocol.encodeMessage(t, fields)), message);
    }
    assert.deepEqual(JSON.parse(protocol.encodeMessage("say", { t: "x", v: 9 })), { t: "say", v: 1 });
});

test("messages are read as the hub writes them", () => {
    for (const message of Object.values(json("server.json"))) {
        assert.deepEqual(protocol.decodeMessage(JSON.stringify(message)), message);
    }
});

test("what is no message of this version is refused", () => {
    for (const bad of ["", "{", "null", "5", "[]", '{"v":1}', '{"t":"left"}', '{"v":2,"t":"left"}', '{"v":"1","t":"left"}']) {
        assert.throws(() => protocol.decodeMessage(bad), protocol.ProtocolFault);
    }
});

test("numbers of moves begin again after 65,535", () => {
    const counter = new protocol.SequenceCounter(65_534);
    assert.deepEqual([counter.next(), counter.next(), counter.next()], [65_534, 65_535, 0]);
});
