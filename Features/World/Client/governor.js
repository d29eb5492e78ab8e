import { clamp } from "./space.js";

/** Frames that are looked at together; the slowest of them do not count (a page that loads, a collector that runs). */
const WINDOW = 24;
const SLOW = 40;
const QUICK = 18;

/**
 * Chooses how many pixels are drawn, from the time that frames take: coarser at once when they take long, finer only
 * after two quick windows, and never finer again than where it was too slow twice.
 */
export class Governor {
    times = [];
    quick = 0;
    failures = new Map();

    constructor(ratio = 1, { least = 0.5, most = 2 } = {}) {
        [this.least, this.most] = [least, most];
        this.ratio = clamp(ratio, least, most);
    }

    /** Milliseconds of one frame; answers true when `ratio` has changed. */
    add(time) {
        // A tab that comes back, a dialog of the browser: no frame of ours.
        if (time > 1000) return false;
        this.times.push(time);
        if (this.times.length < WINDOW) return false;
        const typical = this.typical();
        this.times = [];
        const before = this.ratio;
        if (typical > SLOW) {
            this.quick = 0;
            this.failures.set(before, (this.failures.get(before) ?? 0) + 1);
            this.ratio = stepped(clamp(before * clamp(Math.sqrt(SLOW / typical), 0.6, 0.9), this.least, this.most));
        } else if (typical < QUICK) {
            this.quick += 1;
            const finer = stepped(clamp(before * 1.15, this.least, this.most));
            if (this.quick >= 2 && (this.failures.get(finer) ?? 0) < 2) {
                this.ratio = finer;
                this.quick = 0;
            }
        } else this.quick = 0;
        return this.ratio !== before;
    }

    typical() {
        const sorted = [...this.times].sort((a, b) => a - b);
        return sorted[Math.floor(sorted.length / 2)] ?? 0;
    }
}

/** Twentieths, so that the same ratio comes again and its failures are remembered. */
function stepped(ratio) {
    return Math.round(ratio * 20) / 20;
}
