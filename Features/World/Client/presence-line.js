import { decodeMessage, decodeSnapshot, encodeMessage, encodeMove, PROTOCOL, SequenceCounter } from "./protocol.js";
import { finality, waitAfter } from "./presence-wait.js";

/** A line without a word for so long is no line (ms): the other side may be gone without having said so. */
const SILENCE = 4000;

/**
 * The line to the hub: opens it, comes into a room, and comes back after a loss, into the same place. Events: `message`
 * (detail: what the hub says), `snapshot`, `state` (detail: {state, seconds?}) with "connecting", "on", "waiting", "off",
 * "replaced", "idle".
 */
export class PresenceLine extends EventTarget {
    state = "off";
    attempt = 0;
    resume = null;
    asked = null;
    room = null;
    #sequence = new SequenceCounter();
    #timer = null;

    /** `outside` stands for what a browser gives: WebSocket, timers, chance and clock. */
    constructor(address, outside = {}) {
        super();
        this.address = address;
        this.outside = {
            open: (target, protocol) => new WebSocket(target, protocol),
            later: (ms, then) => setTimeout(then, ms),
            never: (timer) => clearTimeout(timer),
            chance: Math.random,
            now: () => performance.now(),
            ...outside,
        };
    }

    get isOn() {
        return this.state === "on";
    }

    /** Into this room, from wherever one is. */
    join(request) {
        const isSame = this.asked?.room === request.room;
        this.asked = request;
        if (!isSame) this.resume = null;
        if (!this.socket) this.open();
        else if (this.socket.readyState === 1) this.sendJoin();
    }

    send(type, fields = {}) {
        if (!this.isOn || this.socket?.readyState !== 1) return false;
        this.socket.send(encodeMessage(type, fields));
        return true;
    }

    /** Where one is; nothing is said while the line is away. */
    move(self) {
        if (!this.isOn || this.socket?.readyState !== 1) return false;
        this.socket.send(encodeMove({ seq: this.#sequence.next(), time: this.outside.now(), ...self }));
        return true;
    }

    /** Ends the line; `isForGood` also gives the place up. */
    leave() {
        this.asked = null;
        this.resume = null;
        this.stop();
        if (this.socket?.readyState === 1) this.socket.send(encodeMessage("leave"));
        this.hangUp();
        this.become("off");
    }

    /** Tries at once: the network has come back, or somebody pressed the button. */
    retry() {
        if (!this.asked || this.socket) return;
        this.stop();
        this.open();
    }

    /** The network has gone: a socket would only find out in minutes. */
    lost() {
        if (!this.socket) return;
        this.hangUp();
        this.wait(1006);
    }

    open() {
        this.become("connecting");
        const socket = (this.socket = this.outside.open(this.address, PROTOCOL));
        socket.binaryType = "arraybuffer";
        const isMine = () => this.socket === socket;
        this.#timer = this.outside.later(SILENCE * 3, () => isMine() && this.lost());
        socket.addEventListener("open", () => isMine() && this.sendJoin());
        socket.addEventListener("message", ({ data }) => isMine() && this.hear(data));
        socket.addEventListener("close", ({ code }) => {
            if (!isMine()) return;
            this.socket = null;
            const end = finality(code);
            if (end) this.finish(end);
            else this.wait(code);
        });
    }

    sendJoin() {
        const { room, name, look, way } = this.asked ?? {};
        if (!room) return;
        this.socket.send(encodeMessage("join", { room, name, look, way, ...(this.resume ? { resume: this.resume } : {}) }));
    }

    hear(data) {
        if (data instanceof ArrayBuffer) return this.tell("snapshot", decodeSnapshot(data));
        const message = decodeMessage(data);
        if (message.t === "welcome") {
            this.stop();
            this.attempt = 0;
            this.resume = message.resume;
            this.room = message.room;
            this.become("on");
        } else if (message.t === "refused" && this.state === "connecting") this.stop();
        else if (message.t === "removed") this.room = this.resume = this.asked = null;
        this.tell("message", message);
    }

    wait(code) {
        this.stop();
        if (!this.asked) return this.become("off");
        this.attempt += 1;
        const wait = waitAfter(code, this.attempt, this.outside.chance);
        this.#timer = this.outside.later(wait, () => this.open());
        this.become("waiting", { seconds: Math.ceil(wait / 1000), isRestart: code === 1001 });
    }

    finish(state) {
        this.stop();
        this.asked = this.resume = null;
        this.become(state);
    }

    become(state, more = {}) {
        this.state = state;
        this.tell("state", { state, ...more });
    }

    tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    stop() {
        if (this.#timer !== null) this.outside.never(this.#timer);
        this.#timer = null;
    }

    hangUp() {
        const { socket } = this;
        this.socket = null;
        socket?.close(1000);
    }
}
