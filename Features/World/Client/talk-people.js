import { button, make, put, Question, say, showRows } from "./talk-dom.js";
import { TALK } from "./talk-words.js";

/** Who is there, with what each does, and what can be done about them. */
export class TalkPeople {
    rows = new Map();
    speaking = new Set();

    /** `act(name, id)`: mute, unmute, remove; `report(id)`: opens the form. */
    constructor({ act, report }) {
        Object.assign(this, { act, report });
        this.heading = make("h3");
        this.list = make("ul", { class: "talk-people" });
        this.element = make("div", { class: "talk-present" }, this.heading, this.list);
    }

    show(room) {
        this.room = room;
        const people = room.list;
        say(this.heading, TALK.people(people.length));
        showRows(this.list, this.rows, people, ({ id }) => id, ({ id }) => this.row(id));
    }

    /** Who can be heard now. */
    showSpeaking(ids) {
        this.speaking = ids;
        for (const [id, row] of this.rows) row.speaks(ids.has(id));
    }

    focus(id) {
        const row = this.rows.get(id);
        row?.element.scrollIntoView({ block: "nearest" });
        row?.element.querySelector("button")?.focus();
    }

    row(id) {
        const name = make("span", { class: "talk-name" });
        const marks = make("span", { class: "talk-marks" });
        const speaks = make("span", { class: "mark mark-attention", text: TALK.speaks, hidden: true });
        const panelId = `gespraech-mehr-${id}`;
        const panel = make("div", { class: "talk-row", id: panelId, hidden: true });
        const question = new Question();
        const more = button(TALK.more, () => {
            panel.hidden = !panel.hidden;
            put(more, "aria-expanded", String(!panel.hidden));
            question.close();
        }, { "aria-expanded": "false", "aria-controls": panelId });
        const element = make("li", { "data-person": String(id) }, name, " ", marks, " ", speaks, more, panel, question.element);
        const closePanel = () => {
            panel.hidden = true;
            put(more, "aria-expanded", "false");
        };
        let shown = "";
        const ask = (act, person) => {
            // A meeting keeps whom its host sends away, other rooms for ten minutes.
            const sentence = TALK.sure[act === "remove" && this.room.isMeeting ? "bar" : act];
            if (!sentence) return this.act(act, id);
            question.ask({ text: sentence(person.name), yes: TALK[act], no: TALK.cancel, opener: more }, () => {
                closePanel();
                more.focus();
                this.act(act, id);
            });
        };
        return {
            element,
            speaks: (isOn) => (speaks.hidden = !isOn),
            update: (person) => {
                const isYou = id === this.room.you;
                say(name, isYou ? `${person.name} ${TALK.you}` : person.name);
                put(more, "aria-label", TALK.moreOf(person.name));
                const words = marksOf(person);
                const mode = `${words.map(({ text }) => text)}|${this.room.isModerator}|${isYou}`;
                if (shown === mode) return;
                shown = mode;
                marks.replaceChildren(...words.flatMap(({ text, kind }) => [make("span", { class: `mark mark-${kind}`, text }), " "]));
                more.hidden = isYou;
                const hadFocus = panel.contains(document.activeElement);
                const acts = this.room.isModerator ? [person.isMuted ? "unmute" : "mute", "remove"] : [];
                panel.replaceChildren(
                    button(TALK.report, () => this.report(id, more)),
                    ...acts.map((act) => button(TALK[act], () => ask(act, this.room.people.get(id) ?? person))),
                );
                if (hadFocus) panel.querySelector("button").focus();
            },
        };
    }
}

function marksOf(person) {
    const marks = [];
    if (TALK.roles[person.role]) marks.push({ text: TALK.roles[person.role], kind: person.role === "coach" ? "done" : "plain" });
    if (person.hasHand) marks.push({ text: TALK.hand, kind: "attention" });
    if (person.isMuted) marks.push({ text: TALK.muted, kind: "missing" });
    if (person.audio) marks.push({ text: TALK.inCall, kind: "plain" });
    if (person.video) marks.push({ text: TALK.camera, kind: "plain" });
    if (person.screen) marks.push({ text: TALK.screen, kind: "plain" });
    return marks;
}
