import { seconds } from "./captions.js";

/**
 * The Lotse's round as a state: which stop, which line, whether on the way there, speaking, paused or at an end.
 * Time comes in by `tick`; what happens goes out by the two functions: `travel(stop)` and `speak(line, index)`.
 */
export class Tour {
    index = 0;
    line = 0;
    isPaused = false;
    /** "way", "stop" or "end" */
    phase = "end";

    constructor(stops, { travel, speak, end }) {
        Object.assign(this, { stops, travel, speak, end });
    }

    get stop() {
        return this.stops[this.index];
    }

    start(index = 0) {
        this.isPaused = false;
        this.go(index);
    }

    /** The way to the stop is done. */
    arrive() {
        if (this.phase !== "way") return;
        this.phase = "stop";
        this.say(0);
    }

    tick(duration) {
        if (this.phase !== "stop" || this.isPaused) return;
        this.left -= duration;
        if (this.left > 0) return;
        if (this.line + 1 < this.stop.lines.length) this.say(this.line + 1);
        else if (this.index + 1 < this.stops.length) this.go(this.index + 1);
        else this.finish();
    }

    /** The next line, and after the last one the next stop. */
    next() {
        if (this.phase === "stop" && this.line + 1 < this.stop.lines.length) this.say(this.line + 1);
        else if (this.index + 1 < this.stops.length) this.go(this.index + 1);
        else this.finish();
    }

    /** The line before, and before the first one the stop before. */
    back() {
        if (this.phase === "stop" && this.line > 0) this.say(this.line - 1);
        else this.go(Math.max(this.index - 1, 0));
    }

    pause(isPaused = !this.isPaused) {
        this.isPaused = isPaused;
    }

    finish() {
        if (this.phase === "end") return;
        this.phase = "end";
        this.end();
    }

    go(index) {
        this.index = index;
        this.phase = "way";
        this.travel(this.stop);
    }

    say(line) {
        this.line = line;
        this.left = seconds(this.stop.lines[line]);
        this.speak(this.stop.lines[line], line);
    }
}
