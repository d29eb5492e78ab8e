import { TalkChat } from "./talk-chat.js";
import { button, make, put, Question, say } from "./talk-dom.js";
import { ReportForm, SelfForm } from "./talk-forms.js";
import { TalkHands } from "./talk-hands.js";
import { TalkPeople } from "./talk-people.js";
import { TALK } from "./talk-words.js";

/** Everything of the talk on a page: who one is, who is there, hands, writing, moderation. Calls bring their own part. */
export class TalkView {
    constructor({ self, send, leave, comeBack, retry, renamed }) {
        Object.assign(this, { self, send });
        this.state = make("p", { class: "talk-state", role: "status" });
        this.news = make("p", { class: "talk-news", role: "status", hidden: true });
        this.retry = button(TALK.retry, retry, { hidden: true });
        this.comeBack = button(TALK.comeBack, comeBack, { class: "talk-button talk-button-strong", hidden: true });
        this.rename = button(TALK.selfOpen, () => this.selfForm.open(this.rename), { "aria-expanded": "false", "aria-controls": "gespraech-name" });
        this.leave = button(TALK.leave, leave);
        this.selfForm = new SelfForm(self, () => {
            this.tell(TALK.selfSaved(self.name));
            renamed();
        });
        this.reportForm = new ReportForm((who, reason, name) => send("report", { who, reason }) && this.tell(TALK.reported(name)));
        this.people = new TalkPeople({ act: (act, who) => this.moderate(act, who), report: (id, opener) => this.reportForm.about(id, this.room.nameOf(id), opener) });
        this.hands = new TalkHands({
            raise: (up) => send("hand", { up }),
            lower: (who) => send("moderate", { act: "lower", who }),
            take: (who) => this.take(who),
        });
        this.chat = new TalkChat({ send });
        this.call = make("div", { class: "talk-call" });
        this.door = this.makeDoor();
        this.reports = make("ul", { class: "talk-reports" });
        this.inside = make("div", { class: "talk-inside", hidden: true }, this.people.element, this.reportForm.element, this.hands.element, this.chat.element, this.call, this.door, this.reports);
        this.element = make("div", { class: "talk-all" },
            this.state, make("div", { class: "talk-row" }, this.retry, this.comeBack, this.rename, this.leave), this.selfForm.element, this.news, this.inside);
    }

    makeDoor() {
        this.doorWords = make("p", { text: TALK.isClosed, hidden: true });
        this.doorButton = button(TALK.close, () => {
            if (this.room.isClosed) return this.send("moderate", { act: "open" });
            this.doorQuestion.ask({ text: TALK.sure.close, yes: TALK.close, no: TALK.cancel, opener: this.doorButton }, () => {
                this.doorButton.focus();
                this.send("moderate", { act: "close" });
            });
        }, { hidden: true });
        this.doorQuestion = new Question();
        return make("div", { class: "talk-door" }, this.doorWords, this.doorButton, this.doorQuestion.element);
    }

    // The line

    /** `status` as the line tells it; "removed" and "ended" come from the hub's words. */
    showState(status, { seconds = 0, isRestart = false } = {}) {
        const isOn = status === "on";
        const words = TALK.state[status];
        say(this.state, isOn ? words(this.self.name, this.room.people.size - 1) : typeof words === "function" ? words(seconds, isRestart) : words);
        const hadFocus = this.element.contains(document.activeElement) ? document.activeElement : null;
        this.retry.hidden = status !== "waiting";
        this.comeBack.hidden = !["off", "replaced", "idle", "removed", "barred", "ended"].includes(status);
        this.rename.hidden = this.leave.hidden = !["on", "waiting", "connecting"].includes(status);
        // What has been written stays in sight while the line is away.
        if (isOn) this.inside.hidden = false;
        else if (!["waiting", "connecting"].includes(status)) this.inside.hidden = true;
        if (status === "waiting") this.chat.lost();
        if (hadFocus && hadFocus.closest("[hidden]")) (this.comeBack.hidden ? this.rename : this.comeBack).focus();
    }

    /** A sentence that comes once. */
    tell(text) {
        this.news.hidden = !text;
        say(this.news, text);
        return true;
    }

    refused(code, seconds) {
        const reason = TALK.refused(code, seconds);
        if (!this.chat.refused(code, reason)) this.tell(reason);
    }

    // The room

    show(room, changed) {
        this.room = room;
        if (changed.includes("people") || changed.includes("room")) {
            this.people.show(room);
            if (room.you !== null) this.showState("on");
        }
        if (changed.includes("hands") || changed.includes("people") || changed.includes("room")) this.hands.show(room);
        if (changed.includes("closed") || changed.includes("room")) this.showDoor(room);
    }

    showDoor(room) {
        this.doorWords.hidden = !room.isClosed;
        this.doorButton.hidden = !room.isModerator;
        say(this.doorButton, room.isClosed ? TALK.open : TALK.close);
    }

    moderate(act, who) {
        const name = this.room.nameOf(who);
        if (!this.send("moderate", { act, who })) return this.tell(TALK.noLine);
        this.tell(TALK.done[act === "remove" && this.room.isMeeting ? "bar" : act](name));
    }

    /** Everybody sees whose turn it is. */
    take(who) {
        const name = this.room.nameOf(who);
        if (!name || !this.send("moderate", { act: "lower", who })) return;
        this.chat.sendLine(this.chat.talk.own(TALK.taken(name), Date.now()));
        this.chat.show();
    }

    reported(report) {
        this.reports.append(make("li", { text: TALK.gotReport(report), role: "alert" }));
        while (this.reports.children.length > 20) this.reports.firstElementChild.remove();
    }

    /** Whether the part for calls has something to show. */
    showCall(element) {
        this.call.replaceChildren(...(element ? [element] : []));
        put(this.call, "hidden", !element);
    }
}
