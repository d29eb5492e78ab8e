// The walkers: so many avatars walk in 100 × 100 m and say so twelve times a second. No library: frames are made and read
// here, and of what comes in only every eighth walker's is looked into, so that the servers are measured and not this.
// Usage: node walkers.js PORT COUNT SECONDS
"use strict";
const net = require("node:net");
const crypto = require("node:crypto");

const [port, count, seconds] = process.argv.slice(2).map(Number);
const [RATE, SIDE, SPEED, TURNS] = [12, 100, 1.4, 4096];
const [HEAD, ENTRY] = [12, 12];

// The yaw carries the number of the move: 4,096 different ones, at twelve a second 341 seconds.
const sentAt = new Map();
const latencies = [];
let [isMeasuring, frames, bytes, moves, entriesSeen, ready] = [false, 0, 0, 0, 0, 0];

let seed = 42;
function chance() {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
}

function masked(opcode, payload) {
    // A mask of nought is a mask too, and costs nobody anything.
    const long = payload.length > 125;
    const head = Buffer.alloc(long ? 8 : 6);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | (long ? 126 : payload.length);
    if (long) head.writeUInt16BE(payload.length, 2);
    return Buffer.concat([head, payload]);
}

class Walker {
    constructor(index) {
        [this.index, this.isProbe, this.id, this.number] = [index, index % 8 === 0, 0, 0];
        [this.x, this.z, this.heading] = [(chance() - 0.5) * SIDE, (chance() - 0.5) * SIDE, chance() * 2 * Math.PI];
        this.move = masked(2, Buffer.alloc(24));
        [this.rest, this.isOpen] = [Buffer.alloc(0), false];
        // The hub counts newcomers by address; this machine has many.
        this.socket = net.connect({ port, host: "127.0.0.1", localAddress: `127.0.1.${1 + (index % 100)}`, noDelay: true });
        this.socket.on("connect", () => this.socket.write(
            `GET /welt/verbindung HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: oekohub.1\r\n" +
            `Sec-WebSocket-Key: ${crypto.randomBytes(16).toString("base64")}\r\n\r\n`,
        ));
        this.socket.on("data", (data) => this.read(data));
        this.socket.on("error", (error) => fail(`walker ${index}: ${error.message}`));
        this.socket.on("close", () => isOver || fail(`walker ${index} was put off the line`));
    }

    read(data) {
        let at = 0;
        let buffer = this.rest.length ? Buffer.concat([this.rest, data]) : data;
        if (!this.isOpen) {
            const end = buffer.indexOf("\r\n\r\n");
            if (end < 0) return void (this.rest = buffer);
            if (!buffer.subarray(0, 12).equals(Buffer.from("HTTP/1.1 101"))) fail(buffer.toString().slice(0, 300));
            this.isOpen = true;
            const join = { v: 1, t: "join", room: "hub", name: `Nr. ${this.index}`, look: this.index % 8, way: "world" };
            this.socket.write(masked(1, Buffer.from(JSON.stringify(join))));
            at = end + 4;
        }
        while (buffer.length - at >= 2) {
            let [length, head] = [buffer[at + 1] & 127, 2];
            if (length === 126) {
                if (buffer.length - at < 4) break;
                [length, head] = [buffer.readUInt16BE(at + 2), 4];
            } else if (length === 127) {
                if (buffer.length - at < 10) break;
                [length, head] = [Number(buffer.readBigUInt64BE(at + 2)), 10];
            }
            if (buffer.length - at < head + length) break;
            this.take(buffer[at] & 15, buffer, at + head, length, head);
            at += head + length;
        }
        this.rest = at < buffer.length ? Buffer.from(buffer.subarray(at)) : Buffer.alloc(0);
    }

    take(opcode, buffer, at, length, head) {
        if (opcode === 9) this.socket.write(masked(10, buffer.subarray(at, at + length)));
        if (opcode === 8) return;
        if (opcode === 1 && !this.id) {
            const message = JSON.parse(buffer.toString("utf8", at, at + length));
            if (message.t === "refused") fail(`walker ${this.index} is refused: ${message.code}`);
            if (message.t !== "welcome") return;
            this.id = message.you;
            sentAt.set(this.id, new Float64Array(TURNS));
            ready += 1;
        }
        if (opcode !== 2 || !isMeasuring) return;
        frames += 1;
        bytes += head + length;
        if (!this.isProbe) return;
        const now = performance.now();
        const told = buffer.readUInt16LE(at + 2);
        for (let entry = at + HEAD; entry < at + HEAD + told * ENTRY; entry += ENTRY) {
            const times = sentAt.get(buffer.readUInt16LE(entry));
            const time = times?.[buffer.readUInt16LE(entry + 8) / (65536 / TURNS)];
            if (time) latencies.push(now - time);
            entriesSeen += 1;
        }
    }

    step() {
        this.heading += (chance() - 0.5) * 0.6;
        const next = [this.x + (Math.sin(this.heading) * SPEED) / RATE, this.z - (Math.cos(this.heading) * SPEED) / RATE];
        if (Math.max(Math.abs(next[0]), Math.abs(next[1])) > SIDE / 2) return void (this.heading += Math.PI / 2);
        [this.x, this.z] = next;
        this.number += 1;
        const turn = this.number % TURNS;
        const view = this.move;
        view[6] = 1;
        view[7] = 1;
        view.writeUInt16LE(this.number & 0xffff, 8);
        view.writeUInt32LE(Math.floor(performance.now()) >>> 0, 10);
        view.writeFloatLE(this.x, 14);
        view.writeFloatLE(0, 18);
        view.writeFloatLE(this.z, 22);
        view.writeFloatLE((turn / TURNS) * 2 * Math.PI, 26);
        sentAt.get(this.id)[turn] = performance.now();
        this.socket.write(Buffer.from(view));
        if (isMeasuring) moves += 1;
    }
}

let isOver = false;
function fail(words) {
    process.stderr.write(`${words}\n`);
    process.exit(1);
}

async function main() {
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    const walkers = [];
    for (let index = 0; index < count; index += 1) {
        walkers.push(new Walker(index));
        if (index % 20 === 19) await pause(100);
    }
    for (let wait = 0; ready < count; wait += 1) {
        if (wait > 300) fail(`only ${ready} of ${count} came in`);
        await pause(100);
    }
    // Spread over the twelfth of a second, as real people are.
    let due = performance.now();
    const steps = setInterval(() => {
        const now = performance.now();
        while (due <= now) {
            walkers[cursor].step();
            cursor = (cursor + 1) % count;
            due += 1000 / RATE / count;
        }
    }, 2);
    let cursor = 0;
    await pause(3000);
    // run.py reads the server's figures at these two lines.
    process.stdout.write("begin\n");
    [isMeasuring, frames, bytes, moves] = [true, 0, 0, 0];
    const own = process.cpuUsage();
    await pause(seconds * 1000);
    isMeasuring = false;
    const spent = process.cpuUsage(own);
    process.stdout.write("end\n");
    clearInterval(steps);
    isOver = true;
    latencies.sort((one, other) => one - other);
    const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN;
    const result = {
        p50: at(0.5), p99: at(0.99), most: at(1), samples: latencies.length, frames: frames / seconds, bytes: bytes / seconds,
        moves: moves / seconds, near: entriesSeen / Math.max(1, seconds * 15 * Math.ceil(count / 8)),
        own: (spent.user + spent.system) / 1e6 / seconds,
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exit(0);
}

main();
