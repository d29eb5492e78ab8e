import { clamp, mix, smooth } from "./space.js";

/** Metres a second over long ways, and the least and most seconds of a flight. */
const SPEED = 26;
const LEAST = 2.4;
const MOST = 7;

/** The eye on its way from one view to another: {eye, target} each {x, y, z}; over long ways it rises. */
export class Flight {
    time = 0;

    constructor(from, to, terrain) {
        Object.assign(this, { from: copy(from), to: copy(to), terrain });
        this.length = Math.hypot(to.eye.x - from.eye.x, to.eye.z - from.eye.z);
        this.duration = clamp(this.length / SPEED, LEAST, MOST);
        this.rise = clamp((this.length - 20) * 0.14, 0, 22);
    }

    get isDone() {
        return this.time >= this.duration;
    }

    /** The view after `seconds` more; never in the ground. */
    step(seconds) {
        this.time = Math.min(this.time + seconds, this.duration);
        const share = smooth(0, 1, this.time / this.duration);
        const view = {
            eye: between(this.from.eye, this.to.eye, share),
            target: between(this.from.target, this.to.target, smooth(0, 0.85, this.time / this.duration)),
        };
        view.eye.y += this.rise * Math.sin(Math.PI * share);
        view.eye.y = Math.max(view.eye.y, this.terrain.height(view.eye.x, view.eye.z) + 1.2);
        return view;
    }
}

function between(a, b, share) {
    return { x: mix(a.x, b.x, share), y: mix(a.y, b.y, share), z: mix(a.z, b.z, share) };
}

function copy({ eye, target }) {
    return { eye: { ...eye }, target: { ...target } };
}

/** The view of a place: `view` of its file, heights over the ground. */
export function viewOf(place, terrain) {
    const [x, y, z] = place.view.from;
    const [a, b, c] = place.view.to;
    return {
        eye: { x, y: terrain.height(x, z) + Math.max(y, 1.5), z },
        target: { x: a, y: terrain.height(a, c) + b, z: c },
    };
}

/** The same view, swung round its target a little: what the eye does while the Lotse speaks. */
export function swung({ eye, target }, seconds) {
    const turn = Math.sin(seconds * 0.1) * 0.13;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const [x, z] = [eye.x - target.x, eye.z - target.z];
    return { eye: { x: target.x + c * x - s * z, y: eye.y, z: target.z + s * x + c * z }, target };
}
