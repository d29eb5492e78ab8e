// A page, devices and lines that are not there, for tests of calls: elements hold what they are told, devices answer as
// those of a browser do.

class Element extends EventTarget {
    hidden = false;
    textContent = "";
    children = [];
    attributes = new Map();

    constructor(tag) {
        super();
        this.tag = tag;
    }

    append(...children) {
        this.children.push(...children);
    }

    replaceChildren(...children) {
        this.children = children;
    }

    setAttribute(name, value) {
        if (name === "hidden") this.hidden = true;
        this.attributes.set(name, value);
    }

    removeAttribute(name) {
        this.attributes.delete(name);
    }

    insertBefore(child) {
        this.children.push(child);
    }

    remove() {}

    async play() {}

    contains() {
        return false;
    }

    querySelector() {
        return null;
    }
}

/** A microphone's or camera's picture of the world; `pull()` is somebody who takes the plug out. */
export class Track extends EventTarget {
    enabled = true;
    readyState = "live";

    constructor(kind, deviceId) {
        super();
        Object.assign(this, { kind, deviceId });
    }

    stop() {
        this.readyState = "ended";
    }

    pull() {
        this.readyState = "ended";
        this.dispatchEvent(new Event("ended"));
    }

    getSettings() {
        return { deviceId: this.deviceId };
    }
}

/** Devices by id, as `{ "mic-1": "audioinput" }`; `ask` may be replaced to let somebody wait for permission. */
export class Devices extends EventTarget {
    opened = [];
    ask = async () => {};

    constructor(known) {
        super();
        this.known = known;
    }

    async getUserMedia(wish) {
        await this.ask();
        const kind = wish.audio ? "audioinput" : "videoinput";
        const exact = (wish.audio ?? wish.video).deviceId?.exact;
        const id = Object.keys(this.known).find((one) => this.known[one] === kind && (!exact || one === exact));
        if (!id) throw Object.assign(new Error("none"), { name: exact ? "OverconstrainedError" : "NotFoundError" });
        const track = new Track(kind === "audioinput" ? "audio" : "video", id);
        this.opened.push(track);
        return { getTracks: () => [track] };
    }

    async enumerateDevices() {
        return Object.entries(this.known).map(([deviceId, kind]) => ({ deviceId, kind, label: deviceId }));
    }
}

/** Puts a page with these devices where a browser has its own. */
export function setStage(known = { "mic-1": "audioinput", "mic-2": "audioinput", "cam-1": "videoinput", "cam-2": "videoinput" }) {
    const devices = new Devices(known);
    globalThis.document = { createElement: (tag) => new Element(tag), activeElement: null, querySelector: () => null };
    globalThis.HTMLMediaElement = class {};
    globalThis.MediaStream = class {
        constructor(tracks) {
            this.getVideoTracks = () => tracks;
        }
    };
    globalThis.RTCPeerConnection = class {};
    globalThis.fetch = async () => ({ ok: true, json: async () => ({ isConfigured: true, iceServers: [], seconds: 3600 }) });
    Object.defineProperty(globalThis, "navigator", { value: { mediaDevices: devices }, configurable: true, writable: true });
    return devices;
}
