/** Does something once all that it needs has come, in whatever order, and never twice. */
export class Gathering {
    found = {};
    isDone = false;

    constructor(needed, act) {
        Object.assign(this, { needed, act });
    }

    /** Something that is empty has not come. What fails is thrown, and done when a part comes again. */
    bring(name, value) {
        this.found[name] = value;
        if (this.isDone || !this.needed.every((one) => this.found[one])) return;
        this.act(this.found);
        this.isDone = true;
    }
}
