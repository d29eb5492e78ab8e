// The peer: the same field and the same snapshots on Node with Debian's node-ws. Debian's Node finds its libraries by
// itself; elsewhere NODE_PATH names /usr/share/nodejs.
// Usage: node peer.js PORT
"use strict";
const { WebSocketServer } = require("ws");

const [TICK, NEAR, FAR, CELL, SIDE, ENTRY, HEAD] = [15, 400, 625, 12.5, 52, 12, 12];
const MOST = 1024;
const port = Number(process.argv[2]);

// Everything by slot, in typed arrays: what a careful author of such a server would do.
const sockets = new Array(MOST).fill(null);
const ids = new Uint16Array(MOST);
const placed = new Uint8Array(MOST);
const moved = new Uint8Array(MOST);
const walking = new Uint8Array(MOST);
const stepTick = new Uint32Array(MOST);
const [x, y, z] = [new Float32Array(MOST), new Float32Array(MOST), new Float32Array(MOST)];
const yaw = new Uint16Array(MOST);
const last = new Int32Array(MOST).fill(-1);
const stride = new Float64Array(MOST);
const strideAt = new Float64Array(MOST);
const sees = Array.from({ length: MOST }, () => new Uint8Array(MOST));
const seenNow = new Uint8Array(MOST);
const lost = Array.from({ length: MOST }, () => []);
const entries = Buffer.alloc(MOST * ENTRY);
const order = new Int32Array(MOST);
const cellOf = new Int32Array(MOST);
const starts = new Int32Array(SIDE * SIDE + 1);
const next = new Int32Array(SIDE * SIDE + 1);
const free = Array.from({ length: MOST }, (_, index) => MOST - 1 - index);
let tick = 0;
let lastID = 0;

const cell = (metres) => Math.min(Math.max(Math.floor(metres / CELL) + SIDE / 2, 0), SIDE - 1);

function move(slot, data) {
    if (data.length !== 24 || data[0] !== 1 || data[1] !== 1) return sockets[slot].close(1007);
    const number = data.readUInt16LE(2);
    if (last[slot] >= 0) {
        const ahead = ((number - last[slot]) << 16) >> 16;
        if (ahead <= 0 || ahead > 1000) return;
    }
    const [east, up, south, turn] = [data.readFloatLE(8), data.readFloatLE(12), data.readFloatLE(16), data.readFloatLE(20)];
    if (!Number.isFinite(east + up + south + turn)) return;
    const now = performance.now() / 1000;
    if (last[slot] >= 0) {
        stride[slot] = Math.min(40, stride[slot] + (now - strideAt[slot]) * 20);
        const length = Math.hypot(east - x[slot], up - y[slot], south - z[slot]);
        if (length > stride[slot]) return;
        stride[slot] -= length;
    } else {
        [placed[slot], stride[slot]] = [1, 20];
    }
    strideAt[slot] = now;
    last[slot] = number;
    if (east !== x[slot] || up !== y[slot] || south !== z[slot]) [walking[slot], stepTick[slot]] = [1, tick];
    [x[slot], y[slot], z[slot]] = [east, up, south];
    const turns = turn / (2 * Math.PI);
    yaw[slot] = Math.round((turns - Math.floor(turns)) * 65536) & 0xffff;
    moved[slot] = 1;
}

function sort() {
    let count = 0;
    starts.fill(0);
    for (let slot = 0; slot < MOST; slot += 1) {
        if (walking[slot] && tick - stepTick[slot] > 3) [walking[slot], moved[slot]] = [0, 1];
        if (!placed[slot]) continue;
        cellOf[slot] = cell(z[slot]) * SIDE + cell(x[slot]);
        starts[cellOf[slot] + 1] += 1;
        count += 1;
    }
    for (let index = 0; index < SIDE * SIDE; index += 1) starts[index + 1] += starts[index];
    next.set(starts);
    for (let slot = 0; slot < MOST; slot += 1) {
        if (!placed[slot]) continue;
        const position = next[cellOf[slot]]++;
        order[position] = slot;
        const at = position * ENTRY;
        entries.writeUInt16LE(ids[slot], at);
        entries.writeInt16LE(Math.round(x[slot] * 100), at + 2);
        entries.writeInt16LE(Math.round(y[slot] * 100), at + 4);
        entries.writeInt16LE(Math.round(z[slot] * 100), at + 6);
        entries.writeUInt16LE(yaw[slot], at + 8);
        entries[at + 10] = walking[slot];
        entries[at + 11] = 0;
    }
    return count;
}

const seenList = new Int32Array(MOST);
const frame = Buffer.alloc(HEAD + MOST * (ENTRY + 2));

function look(viewer) {
    const before = sees[viewer];
    const [column, line] = [cell(x[viewer]), cell(z[viewer])];
    let [told, end, seen] = [0, HEAD, 0];
    for (let row = Math.max(0, line - 2); row <= Math.min(SIDE - 1, line + 2); row += 1) {
        const stop = starts[row * SIDE + Math.min(SIDE - 1, column + 2) + 1];
        for (let position = starts[row * SIDE + Math.max(0, column - 2)]; position < stop; position += 1) {
            const slot = order[position];
            const [east, south] = [x[slot] - x[viewer], z[slot] - z[viewer]];
            const distance = east * east + south * south;
            if (distance > FAR || slot === viewer || !(before[slot] || distance <= NEAR)) continue;
            seenNow[slot] = 1;
            seenList[seen++] = slot;
            if (!moved[slot] && before[slot]) continue;
            entries.copy(frame, end, position * ENTRY, position * ENTRY + ENTRY);
            end += ENTRY;
            told += 1;
        }
    }
    let gone = 0;
    for (let slot = 0; slot < MOST; slot += 1) {
        if (!before[slot] || seenNow[slot]) continue;
        before[slot] = 0;
        end = frame.writeUInt16LE(ids[slot], end);
        gone += 1;
    }
    for (let index = 0; index < seen; index += 1) [before[seenList[index]], seenNow[seenList[index]]] = [1, 0];
    for (const id of lost[viewer].splice(0)) {
        end = frame.writeUInt16LE(id, end);
        gone += 1;
    }
    if (!told && !gone) return;
    frame[0] = 2;
    frame[1] = 1;
    frame.writeUInt16LE(told, 2);
    frame.writeUInt32LE(tick, 4);
    frame.writeUInt16LE(gone, 8);
    frame.writeUInt16LE(0, 10);
    sockets[viewer].send(Buffer.from(frame.subarray(0, end)), { binary: true });
}

setInterval(() => {
    tick += 1;
    const count = sort();
    for (let position = 0; position < count; position += 1) {
        const viewer = order[position];
        if (sockets[viewer].bufferedAmount < 65536) look(viewer);
    }
    moved.fill(0);
}, 1000 / TICK);

const server = new WebSocketServer({
    port, host: "127.0.0.1", path: "/welt/verbindung", perMessageDeflate: false, maxPayload: 16384, clientTracking: false,
    handleProtocols: (protocols) => (protocols.has("oekohub.1") ? "oekohub.1" : false),
});
server.on("connection", (socket) => {
    const slot = free.pop();
    lastID = (lastID % 65535) + 1;
    [sockets[slot], ids[slot], last[slot], placed[slot]] = [socket, lastID, -1, 0];
    socket.on("message", (data, isBinary) => {
        if (isBinary) return move(slot, data);
        const message = JSON.parse(data);
        if (message.t === "join") socket.send(JSON.stringify({ v: 1, t: "welcome", you: ids[slot], people: [] }));
    });
    socket.on("close", () => {
        placed[slot] = 0;
        sees[slot].fill(0);
        for (let viewer = 0; viewer < MOST; viewer += 1) {
            if (sees[viewer][slot]) {
                sees[viewer][slot] = 0;
                lost[viewer].push(ids[slot]);
            }
        }
        sockets[slot] = null;
        free.push(slot);
    });
    socket.on("error", () => {});
});
server.on("listening", () => console.log("ready"));
