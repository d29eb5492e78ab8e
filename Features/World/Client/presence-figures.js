import { TALK } from "./talk-words.js";

/** Names of strangers are asked for in so long a while at once (ms), as many as one question may hold. */
const ASK = 400;
const MOST = 64;
const AGAIN = 5000;
/** Whoever reads pages stands about the start of the place. */
const RING = 1.6;

/** Puts those who are near into the scene: where they are comes as bytes, who they are as words. */
export class PresenceFigures {
    strangers = new Map();
    asked = new Map();
    near = new Map();
    readers = new Set();
    speaking = new Set();

    constructor(line, room, now = () => performance.now()) {
        Object.assign(this, { line, room, now });
    }

    attach(scene) {
        this.scene = scene;
        for (const [id, at] of this.near) this.put(id, at);
        this.showReaders();
    }

    detach() {
        this.scene = null;
    }

    /** A new field: nobody of the old one is here. */
    clear() {
        this.near.clear();
        this.readers.clear();
        this.strangers.clear();
        this.asked.clear();
        this.scene?.people.clear();
    }

    snapshot({ people, gone }) {
        for (const { id, isWalking, ...at } of people) {
            if (id === this.room.you) continue;
            this.near.set(id, { ...at, walking: isWalking });
            this.put(id, this.near.get(id));
        }
        for (const id of gone) {
            this.near.delete(id);
            if (!this.readers.has(id)) this.scene?.people.remove(id);
        }
        this.askForNames();
    }

    /** Where somebody is whom one sees; for those who read, the start of the place. Null where that is not known. */
    at(id) {
        return this.near.get(id) ?? (this.readers.has(id) ? this.spots?.get(id) : null) ?? null;
    }

    people(people) {
        for (const person of people) this.strangers.set(person.id, person);
        this.rename();
    }

    /** Names, hands and voices have changed. */
    rename() {
        for (const [id, at] of this.near) this.put(id, at);
        this.showReaders();
    }

    showReaders() {
        const place = this.scene?.plan?.places.find(({ id }) => `ort:${id}` === this.room.name);
        const readers = place ? this.room.list.filter(({ id, way }) => way === "pages" && id !== this.room.you).sort((a, b) => a.id - b.id) : [];
        this.spots = new Map(readers.map(({ id }, index) => [id, spot(place.spawn, index, readers.length)]));
        for (const id of this.readers) if (!this.spots.has(id) && !this.near.has(id)) this.scene?.people.remove(id);
        this.readers = new Set(this.spots.keys());
        for (const [id, at] of this.spots) if (!this.near.has(id)) this.put(id, { ...at, walking: false });
    }

    put(id, at) {
        if (!this.scene) return;
        const person = this.room.people.get(id) ?? this.strangers.get(id);
        // Nobody is shown before one knows who it is.
        if (!person) return;
        this.scene.people.set(id, { name: person.name, look: person.look, note: this.note(person), ...at });
    }

    note({ id, role, hasHand, way }) {
        const words = [];
        if (this.speaking.has(id)) words.push(TALK.speaks);
        if (role === "coach") words.push(TALK.roles.coach);
        if (hasHand) words.push(TALK.hand);
        if (way === "pages") words.push(TALK.reads);
        return words.join(", ");
    }

    askForNames() {
        const now = this.now();
        if (now - (this.lastAsk ?? -ASK) < ASK) return;
        const ids = [...this.near.keys()].filter((id) => !this.room.people.has(id) && !this.strangers.has(id) && now - (this.asked.get(id) ?? -AGAIN) >= AGAIN);
        if (!ids.length || !this.line.send("people", { ids: ids.slice(0, MOST) })) return;
        this.lastAsk = now;
        for (const id of ids.slice(0, MOST)) this.asked.set(id, now);
    }
}

/** Beside each other around the start, looking at who arrives. */
export function spot({ at, facing }, index, count) {
    const yaw = ((facing + 180) * Math.PI) / 180;
    const angle = (2 * Math.PI * index) / Math.max(count, 1) + yaw;
    const reach = RING * (1 + Math.floor(index / 8));
    return { x: at[0] + reach * Math.sin(angle), y: null, z: at[1] - reach * Math.cos(angle), yaw };
}
