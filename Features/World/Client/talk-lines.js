/** So many lines are kept in a page. */
const MOST = 200;
/** What a refusal of a line may be. */
const OF_LINES = new Set(["muted", "empty", "tooLong", "tooMany", "notJoined"]);

/**
 * The lines of a talk: what others said, what one has said oneself and is not yet there, what was refused. A line of
 * one's own is never lost: it waits, and says so, until the hub has it.
 */
export class TalkLines {
    lines = [];
    unread = 0;
    #number = 0;

    constructor(mark = Math.random().toString(36).slice(2, 8)) {
        this.mark = mark;
    }

    /** A line of one's own; answers its name. */
    own(text, at) {
        const line = { id: `${this.mark}-${(this.#number += 1)}`, text: text.trim(), at, isOwn: true, state: "sending" };
        this.add(line);
        return line;
    }

    /** The hub says that somebody said something; answers the line, new or known. */
    said({ who, name, text, at, id }, you) {
        const mine = who === you ? this.lines.find((line) => line.isOwn && line.id === id) : null;
        if (!mine) return this.add({ id: `${who}:${id}:${at}`, who, name, text, at, isOwn: who === you, state: "said" });
        Object.assign(mine, { text, at, name, who, state: "said", reason: undefined });
        return mine;
    }

    /** Kept lines of a meeting, oldest first; those that are already there are left alone. */
    kept(said) {
        const known = new Set(this.lines.map(({ name, at, text }) => `${at}|${name}|${text}`));
        const news = said.filter(({ at, name, text }) => !known.has(`${at}|${name}|${text}`));
        for (const one of news) this.add({ id: `${one.who}:${one.id}:${one.at}`, ...one, who: null, isOwn: false, state: "said" });
        this.lines.sort((a, b) => a.at - b.at);
        return news.length;
    }

    /** A word of the page itself: a new room, a reaction. */
    note(text, at) {
        return this.add({ id: `note-${(this.#number += 1)}`, text, at, isOwn: false, state: "note" });
    }

    /** The oldest that waits was not taken; null when the refusal was about something else. */
    refused(code, reason) {
        if (!OF_LINES.has(code)) return null;
        const line = this.lines.find(({ state }) => state === "sending");
        if (line) Object.assign(line, { state: "failed", reason });
        return line ?? null;
    }

    /** The line is gone: nobody knows whether what waits has arrived. */
    lost(reason) {
        const waiting = this.lines.filter(({ state }) => state === "sending");
        for (const line of waiting) Object.assign(line, { state: "failed", reason });
        return waiting;
    }

    again(id) {
        const line = this.lines.find((one) => one.id === id && one.state === "failed");
        if (line) Object.assign(line, { state: "sending", reason: undefined });
        return line ?? null;
    }

    add(line) {
        this.lines.push(line);
        if (this.lines.length > MOST) {
            const index = this.lines.findIndex(({ state }) => state === "said" || state === "note");
            if (index >= 0) this.lines.splice(index, 1);
        }
        return line;
    }
}
