import assert from "node:assert/strict";
import test from "node:test";
import { CallPeer } from "./call-peer.js";

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A connection that keeps the rules of the states and nothing else. */
class Connection {
    signalingState = "stable";
    connectionState = "new";
    localDescription = null;
    taken = [];
    candidates = [];

    constructor() {
        Connection.last = this;
    }
    async setLocalDescription() {
        await tick();
        const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
        this.localDescription = { type, toJSON: () => ({ type, sdp: "" }) };
        this.signalingState = type === "offer" ? "have-local-offer" : "stable";
    }
    async setRemoteDescription({ type }) {
        await tick();
        if (type === "answer" && this.signalingState !== "have-local-offer") throw new Error("an answer to nothing");
        this.signalingState = type === "offer" ? "have-remote-offer" : "stable";
        this.taken.push(type);
    }
    async addIceCandidate(candidate) {
        if (candidate.isOld) throw new Error("of another offer");
        this.candidates.push(candidate.name);
    }
    getReceivers = () => [];
    restartIce() {
        this.isRestarted = true;
    }
    close() {
        this.signalingState = "closed";
    }
}

function peer(isPolite) {
    globalThis.RTCPeerConnection = Connection;
    const sent = [];
    const it = new CallPeer({ id: 2, isPolite, config: {}, send: (data) => sent.push(data), changed: () => {} });
    return { it, sent, connection: Connection.last };
}

const offer = { description: { type: "offer", sdp: "" } };
const answer = { description: { type: "answer", sdp: "" } };

test("where both offer, the polite one gives way and the other does not", async () => {
    const polite = peer(true);
    polite.it.isCourteous = false;
    await polite.connection.onnegotiationneeded();
    await polite.it.hear(offer);
    assert.deepEqual(polite.sent.map(({ description }) => description.type), ["offer", "answer"]);
    const impolite = peer(false);
    await impolite.connection.onnegotiationneeded();
    await impolite.it.hear(offer);
    assert.deepEqual(impolite.sent.map(({ description }) => description.type), ["offer"]);
    await impolite.it.hear(answer);
    assert.equal(impolite.connection.signalingState, "stable");
    for (const { it } of [polite, impolite]) it.close();
});

test("the polite one leaves the first offer to the other", async () => {
    const { it, sent, connection } = peer(true);
    await connection.onnegotiationneeded();
    assert.deepEqual(sent, []);
    await it.hear(offer);
    assert.deepEqual(sent.map(({ description }) => description.type), ["answer"]);
    await connection.onnegotiationneeded();
    assert.equal(sent.at(-1).description.type, "offer");
    it.close();
});

test("an offer right behind an answer is no collision", async () => {
    const { it, sent, connection } = peer(false);
    await connection.onnegotiationneeded();
    it.hear(answer);
    await it.hear(offer);
    assert.deepEqual(connection.taken, ["answer", "offer"]);
    assert.equal(sent.at(-1).description.type, "answer");
    it.close();
});

test("candidates of an offer that gave way do not take the others with them", async () => {
    const { it, connection } = peer(true);
    await it.hear({ candidates: [{ isOld: true }, { name: "a" }, { isOld: true }, { name: "b" }] });
    assert.deepEqual(connection.candidates, ["a", "b"]);
    it.close();
});

test("candidates are told a few at once", async () => {
    const { it, sent, connection } = peer(true);
    for (const name of ["a", "b"]) connection.onicecandidate({ candidate: { toJSON: () => ({ name }) } });
    connection.onicecandidate({ candidate: null });
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(sent, [{ candidates: [{ name: "a" }, { name: "b" }] }]);
    it.close();
});

test("a line that fails is begun anew, a closed one hears nothing", async () => {
    const { it, connection } = peer(true);
    connection.connectionState = "failed";
    connection.onconnectionstatechange();
    assert.ok(connection.isRestarted);
    it.close();
    await it.hear(offer);
    assert.deepEqual(connection.taken, []);
});
