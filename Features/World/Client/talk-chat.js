import { button, make, put, showRows } from "./talk-dom.js";
import { TalkLines } from "./talk-lines.js";
import { TALK } from "./talk-words.js";

const LONGEST = 1000;
const clock = new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Berlin" });

/** Writing: the log, the field, short answers. */
export class TalkChat {
    talk = new TalkLines();
    rows = new Map();

    /** `send(type, fields)` answers whether the line was there. */
    constructor({ send }) {
        this.send = send;
        this.list = make("div", { class: "talk-log", role: "log", "aria-live": "polite", "aria-label": TALK.log, tabindex: "0" });
        this.field = make("textarea", { class: "input", id: "gespraech-feld", rows: "2", maxlength: String(LONGEST), required: true, autocomplete: "off", on: { keydown: (event) => this.key(event) } });
        this.form = make("form", { class: "talk-form", novalidate: true, on: { submit: (event) => this.submit(event) } },
            make("label", { class: "field-label", for: "gespraech-feld", text: TALK.field }),
            this.field,
            make("div", { class: "talk-row" }, make("button", { type: "submit", class: "talk-button talk-button-strong", text: TALK.send })));
        this.fault = make("p", { class: "talk-fault", role: "alert", hidden: true });
        this.note = make("p", { class: "talk-hint" });
        const answers = Object.entries(TALK.kinds).map(([kind, word]) => button(word, () => this.send("react", { kind })));
        this.element = make("div", { class: "talk-chat" },
            make("h3", { text: TALK.chatTitle }), this.list, this.form, this.fault,
            make("div", { class: "talk-row talk-reactions", role: "group", "aria-label": TALK.reactions }, ...answers), this.note);
    }

    /** Enter sends, with Shift it begins a new line. */
    key(event) {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.form.requestSubmit();
    }

    submit(event) {
        event.preventDefault();
        const text = this.field.value.trim();
        if (!text) return this.warn(TALK.refused("empty"));
        if ([...text].length > LONGEST) return this.warn(TALK.refused("tooLong"));
        this.warn("");
        this.field.value = "";
        this.sendLine(this.talk.own(text, Date.now()));
        this.show();
    }

    sendLine(line) {
        if (!this.send("say", { text: line.text, id: line.id })) Object.assign(line, { state: "failed", reason: TALK.noLine });
    }

    warn(text) {
        this.fault.textContent = text;
        this.fault.hidden = !text;
        put(this.field, "aria-invalid", text ? "true" : null);
        if (text) this.field.focus();
    }

    // What the hub says

    welcome(said, title, isMeeting, isNew) {
        this.note.textContent = isMeeting ? TALK.kept.meeting : TALK.kept.other;
        if (isMeeting) this.talk.kept(said);
        else if (isNew) this.talk.note(TALK.room(title), Date.now());
        this.show();
    }

    said(message, you) {
        this.talk.said(message, you);
        this.show();
    }

    reacted(name, kind) {
        this.talk.note(TALK.reacted(name, TALK.kinds[kind] ?? kind), Date.now());
        this.show();
    }

    /** Whether the refusal was about a line. */
    refused(code, reason) {
        const line = this.talk.refused(code, reason);
        if (line) this.show();
        return line !== null;
    }

    lost() {
        if (this.talk.lost(TALK.noLine).length) this.show();
    }

    show() {
        const { list } = this;
        const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
        showRows(list, this.rows, this.talk.lines, ({ id }) => id, () => this.row());
        if (isAtEnd) list.scrollTop = list.scrollHeight;
    }

    row() {
        const name = make("b", { class: "talk-name" });
        const words = make("span", { class: "talk-text" });
        const time = make("time", { class: "talk-time" });
        const state = make("span", { class: "talk-hint" });
        const element = make("p", {}, name, " ", words, " ", time, " ", state);
        let again = null;
        return {
            element,
            update: (line) => {
                element.className = `talk-line${line.isOwn ? " talk-line-own" : ""}${line.state === "note" ? " talk-line-note" : ""}${line.state === "failed" ? " talk-line-failed" : ""}`;
                name.textContent = line.state === "note" ? "" : line.isOwn && !line.name ? TALK.you : `${line.name}:`;
                words.textContent = line.text;
                time.textContent = clock.format(line.at);
                time.dateTime = new Date(line.at).toISOString();
                state.textContent = line.state === "sending" ? TALK.sending : line.state === "failed" ? TALK.failed(line.reason) : "";
                if (line.state === "failed" && !again) {
                    again = button(TALK.again, () => {
                        const waiting = this.talk.again(line.id);
                        if (waiting) this.sendLine(waiting);
                        this.show();
                        this.field.focus();
                    });
                    element.append(again);
                } else if (line.state !== "failed" && again) {
                    again.remove();
                    again = null;
                }
            },
        };
    }
}
