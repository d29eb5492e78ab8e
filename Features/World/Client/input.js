import { clamp } from "./space.js";

const WAYS = {
    KeyW: [0, 1], ArrowUp: [0, 1], KeyS: [0, -1], ArrowDown: [0, -1],
    KeyA: [-1, 0], ArrowLeft: [-1, 0], KeyD: [1, 0], ArrowRight: [1, 0],
};
const TURNS = { KeyQ: -1, KeyE: 1 };
/** A pointer that moved less is a click (pixels). */
const CLICK = 7;
const STICK = 44;

/**
 * Keys, mouse, fingers and the stick as what they mean: `steer` {right, ahead}, `turn`, `isFast`, and the calls
 * `onClick(x, y)`, `onDrag(dx, dy)`, `onZoom(factor)`, `onKey(name)` with "open", "stop", "step", "turn".
 * Keys are heard only while the canvas has the focus.
 */
export class Input {
    keys = new Set();
    stick = { right: 0, ahead: 0 };
    pointers = new Map();

    constructor(canvas, knob, calls) {
        Object.assign(this, { canvas, knob, calls, listening: new AbortController() });
        const on = (
            source, name, handle, options,
        ) => source.addEventListener(name, handle, { signal: this.listening.signal, ...options });
        on(canvas, "keydown", (event) => this.keyDown(event));
        on(canvas, "keyup", (event) => this.keys.delete(event.code));
        on(canvas, "blur", () => this.keys.clear());
        on(canvas, "pointerdown", (event) => this.pointerDown(event));
        on(canvas, "pointermove", (event) => this.pointerMove(event));
        for (const name of ["pointerup", "pointercancel"]) on(canvas, name, (event) => this.pointerUp(event));
        on(canvas, "wheel", (event) => this.wheel(event), { passive: false });
        on(canvas, "contextmenu", (event) => event.preventDefault());
        on(knob, "pointerdown", (event) => this.grip(event));
        on(knob, "pointermove", (event) => knob.hasPointerCapture(event.pointerId) && this.grip(event));
        for (const name of ["pointerup", "pointercancel"]) on(knob, name, () => this.release());
    }

    get steer() {
        let [right, ahead] = [this.stick.right, this.stick.ahead];
        for (const key of this.keys) {
            right += WAYS[key]?.[0] ?? 0;
            ahead += WAYS[key]?.[1] ?? 0;
        }
        const length = Math.hypot(right, ahead);
        return length > 1 ? { right: right / length, ahead: ahead / length } : { right, ahead };
    }

    get turn() {
        return [...this.keys].reduce((sum, key) => sum + (TURNS[key] ?? 0), 0);
    }

    get isFast() {
        return this.keys.has("ShiftLeft") || this.keys.has("ShiftRight") || Math.hypot(
            this.stick.right,
            this.stick.ahead,
        ) > 0.95;
    }

    get isActive() {
        return this.turn !== 0 || this.steer.right !== 0 || this.steer.ahead !== 0;
    }

    /** As if every key but shift had been released. */
    letGo() {
        for (const key of [...this.keys]) if (!key.startsWith("Shift")) this.keys.delete(key);
    }

    keyDown(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const { code } = event;
        if (code === "Enter" || code === "NumpadEnter") this.calls.onKey("open");
        else if (code === "Escape") this.calls.onKey("stop");
        else if (code === "KeyE" && !event.repeat && this.calls.onKey("open-near")) {
            // E has opened the station; it does not turn as well.
        } else if (WAYS[code] || TURNS[code]) {
            this.keys.add(code);
            this.calls.onKey(WAYS[code] ? "step" : "turn");
        } else if (event.key === "Shift") return void this.keys.add(code);
        else return;
        event.preventDefault();
    }

    pointerDown(event) {
        // A finger that walks needs no focus ring, but the keys that follow do.
        this.canvas.focus({ preventScroll: true });
        this.canvas.setPointerCapture(event.pointerId);
        this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, way: 0 });
        this.knob.hidden = event.pointerType !== "touch" && !matchMedia("(pointer: coarse)").matches;
    }

    pointerMove(event) {
        const before = this.pointers.get(event.pointerId);
        if (!before) return;
        const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
        if (this.pointers.size === 2) {
            const other = [...this.pointers].find(([id]) => id !== event.pointerId)[1];
            const was = Math.hypot(before.x - other.x, before.y - other.y);
            const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
            if (was > 1 && is > 1) this.calls.onZoom(was / is);
            for (const pointer of this.pointers.values()) pointer.way = CLICK;
        } else if (before.way + Math.hypot(dx, dy) >= CLICK) this.calls.onDrag(dx, dy);
        Object.assign(before, { x: event.clientX, y: event.clientY, way: before.way + Math.hypot(dx, dy) });
    }

    pointerUp(event) {
        const pointer = this.pointers.get(event.pointerId);
        this.pointers.delete(event.pointerId);
        if (event.type === "pointerup" && event.button === 0 && pointer?.way < CLICK) this.calls.onClick(
            event.clientX,
            event.clientY,
        );
    }

    /** The wheel belongs to the page until one has turned to the picture. */
    wheel(event) {
        if (document.activeElement !== this.canvas) return;
        event.preventDefault();
        this.calls.onZoom(Math.exp(clamp(event.deltaY, -120, 120) / 600));
    }

    grip(event) {
        this.knob.setPointerCapture(event.pointerId);
        const box = this.knob.getBoundingClientRect();
        const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
        const scale = Math.max(Math.hypot(x, y), STICK);
        this.stick = { right: x / scale, ahead: -y / scale };
        this.knob.firstElementChild.style.transform = `translate(${(x / scale) * STICK}px, ${(y / scale) * STICK}px)`;
        this.calls.onKey("stick");
    }

    release() {
        this.stick = { right: 0, ahead: 0 };
        this.knob.firstElementChild.style.transform = "";
    }

    dispose() {
        this.listening.abort();
    }
}
