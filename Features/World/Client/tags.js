import { THREE } from "./graphics.js";
import { freeSpot } from "./tag-room.js";

/** Tags that would lie on each other's: the nearer one stays. So many are looked at. */
const MOST = 40;
const LOOKS = 6;

/**
 * Names over people, stations, places and balls as HTML, readable at every resolution of the picture. They are hidden
 * from screen readers; lists beside the picture say the same.
 */
export class Tags {
    tags = new Map();
    point = new THREE.Vector3();
    turn = 0;
    /** Boxes over the picture that no tag may touch (pixels). */
    reserved = [];

    constructor(layer) {
        this.layer = layer;
    }

    /**
     * `tag` = {kind, text, detail, place() → {x, y, z} or null, reach (metres), press()}; `hides` behind walls, `isFar`
     * is not for rooms, `climbs` over others. Kinds are classes in world-cards.css: place, station, person, ball, small,
     * bubble. A higher `rank` goes before nearer ones.
     */
    set(id, tag) {
        const known = this.tags.get(id);
        const element = known?.element ?? document.createElement("span");
        element.className = `world-tag world-tag-${tag.kind}`;
        const words = [tag.text, tag.detail].filter(Boolean);
        if (known?.words?.join() !== words.join()) {
            element.replaceChildren(...words.map((text, index) => {
                const line = document.createElement(index ? "small" : "b");
                line.textContent = text;
                return line;
            }));
            element.hidden = true;
            if (!known) this.layer.append(element);
        }
        if (!known && tag.press) element.addEventListener("click", () => this.tags.get(id)?.press?.());
        this.tags.set(
            id,
            { rank: 0, reach: 30, ...tag, words, element, size: null, isBehind: known?.isBehind, away: known?.away },
        );
    }

    delete(id) {
        this.tags.get(id)?.element.remove();
        this.tags.delete(id);
    }

    deleteAll(prefix) {
        for (const id of [...this.tags.keys()]) if (id.startsWith(prefix)) this.delete(id);
    }

    update(camera, width, height) {
        const shown = [];
        for (const tag of this.tags.values()) {
            // Under a roof one does not read what is written on the horizon.
            const isLeftOut = (this.isInside && tag.isFar) || (this.isReading && tag.kind === "station");
            const at = isLeftOut ? null : tag.place();
            const seen = at && this.project(at, camera, width, height, tag);
            if (seen) shown.push(tag);
            else if (!tag.element.hidden) tag.element.hidden = true;
        }
        shown.sort((a, b) => b.rank - a.rank || a.away - b.away);
        const taken = [...this.reserved];
        shown.forEach((tag, index) => {
            if (tag.element.hidden) tag.element.hidden = false;
            tag.size ??= [tag.element.offsetWidth, tag.element.offsetHeight];
            const spot = index < MOST ? freeSpot(tag, taken, width) : null;
            if (!spot) return void (tag.element.hidden = true);
            taken.push(spot);
            const place = `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)`;
            if (tag.style !== place) tag.element.style.transform = tag.style = place;
        });
    }

    /**
     * Hides those of which `isSeen(point)` says that something stands before them as seen from `eye`. Each look costs a
     * little, so that only the next few within reach are asked for; `all` asks for every one.
     */
    hide(eye, isSeen, all = false) {
        const asked = [];
        for (const tag of this.tags.values()) {
            const at = tag.hides ? tag.place() : null;
            if (at && away(eye, at) < tag.reach) asked.push({ tag, at });
        }
        const count = Math.min(asked.length, all ? Infinity : LOOKS);
        for (let step = 0; step < count; step++) {
            const { tag, at } = asked[(this.turn = (this.turn + 1) % asked.length)];
            tag.isBehind = !isSeen(at);
        }
    }

    project(at, camera, width, height, tag) {
        tag.away = away(camera.position, at);
        if (tag.away > tag.reach || tag.away < (tag.nearest ?? 0)) return false;
        this.point.set(at.x, at.y, at.z).project(camera);
        if (
            this.point.z > 1
            || tag.isBehind
            || Math.abs(this.point.x) > 1.02
            || Math.abs(this.point.y) > 1.02
        ) return false;
        tag.left = ((this.point.x + 1) / 2) * width;
        tag.top = ((1 - this.point.y) / 2) * height;
        return true;
    }

    /** Measures anew: letters have come, or the page's size of type has changed. */
    measure() {
        for (const tag of this.tags.values()) tag.size = null;
    }

    dispose() {
        for (const { element } of this.tags.values()) element.remove();
        this.tags.clear();
    }
}

function away(eye, at) {
    return Math.hypot(at.x - eye.x, at.y - eye.y, at.z - eye.z);
}
