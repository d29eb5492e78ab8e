// The protocol between the hub and its pages, version 1: docs/decisions/0027-websockets.md. What is written here is read
// by Features/World/Domain (FieldMove, Field, ProtocolRequest, ProtocolWriter); both sides share the examples under
// Features/World/Tests/Fixtures/protocol.

export const PROTOCOL = "oekohub.1";
export const VERSION = 1;

const MOVE_BYTES = 24;
const HEAD_BYTES = 12;
const PERSON_BYTES = 12;
const TURN = 2 * Math.PI;

/** A message that is none. */
export class ProtocolFault extends Error {}

/** Numbers of moves: 0 … 65,535 and from the start again. */
export class SequenceCounter {
    #next;

    constructor(first = 1) {
        this.#next = first & 0xffff;
    }

    next() {
        const number = this.#next;
        this.#next = (number + 1) & 0xffff;
        return number;
    }
}

/** Where one is, in metres, and where one looks, in radians; `time` in milliseconds of any clock. */
export function encodeMove({ seq, time, x, y, z, yaw }) {
    const bytes = new ArrayBuffer(MOVE_BYTES);
    const view = new DataView(bytes);
    view.setUint8(0, 1);
    view.setUint8(1, VERSION);
    view.setUint16(2, seq, true);
    view.setUint32(4, Math.floor(time) >>> 0, true);
    [x, y, z, yaw].forEach((value, index) => view.setFloat32(8 + 4 * index, value, true));
    return bytes;
}

/** {tick, people: [{id, x, y, z, yaw, isWalking}], gone: [id]}; metres and radians. */
export function decodeSnapshot(bytes) {
    if (!(bytes instanceof ArrayBuffer) || bytes.byteLength < HEAD_BYTES) throw new ProtocolFault("no snapshot");
    const view = new DataView(bytes);
    if (view.getUint8(0) !== 2 || view.getUint8(1) !== VERSION) throw new ProtocolFault("another kind or version");
    const count = view.getUint16(2, true);
    const lost = view.getUint16(8, true);
    const end = HEAD_BYTES + count * PERSON_BYTES;
    if (bytes.byteLength !== end + 2 * lost) throw new ProtocolFault("another length than it says");
    const people = [];
    for (let at = HEAD_BYTES; at < end; at += PERSON_BYTES) {
        people.push({
            id: view.getUint16(at, true),
            x: view.getInt16(at + 2, true) / 100,
            y: view.getInt16(at + 4, true) / 100,
            z: view.getInt16(at + 6, true) / 100,
            yaw: (view.getUint16(at + 8, true) / 65536) * TURN,
            isWalking: (view.getUint8(at + 10) & 1) === 1,
        });
    }
    const gone = [];
    for (let index = 0; index < lost; index += 1) gone.push(view.getUint16(end + 2 * index, true));
    return { tick: view.getUint32(4, true), people, gone };
}

/** A message of this type with these fields, as text. */
export function encodeMessage(type, fields = {}) {
    return JSON.stringify({ ...fields, v: VERSION, t: type });
}

/** What the hub says, as an object whose `t` is its type. Text in it is text: whoever shows it never makes markup of it. */
export function decodeMessage(text) {
    let message;
    try {
        message = JSON.parse(text);
    } catch {
        throw new ProtocolFault("no JSON");
    }
    if (typeof message !== "object" || message === null || typeof message.t !== "string") {
        throw new ProtocolFault("no message");
    }
    if (message.v !== VERSION) throw new ProtocolFault("another version");
    return message;
}
