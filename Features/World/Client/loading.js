/** Fetches files of the world, remembers which failed, and says how far it is. */
export class Loading {
    failed = new Map();
    done = 0;
    total = 0;

    /** `changed()` is called whenever a file begins, is there, or fails. */
    constructor(changed) {
        this.changed = changed;
        this.stopping = new AbortController();
    }

    /** `then(value)` gets the answer as "json" or "arrayBuffer". A failure is remembered and never thrown. */
    async load(name, address, kind, then) {
        this.total++;
        this.failed.delete(name);
        this.changed();
        try {
            const answer = await fetch(address, { signal: this.stopping.signal, credentials: "same-origin" });
            if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
            const value = await answer[kind]();
            if (!this.stopping.signal.aborted) await then(value);
            this.done++;
        } catch (error) {
            if (this.stopping.signal.aborted) return;
            console.warn(`world: ${name}:`, error);
            this.total--;
            this.failed.set(name, () => this.load(name, address, kind, then));
        }
        this.changed();
    }

    get isBusy() {
        return this.done < this.total;
    }

    again() {
        return Promise.all([...this.failed.values()].map((load) => load()));
    }

    stop() {
        this.stopping.abort();
    }
}
