import { button, make, put, say, showRows } from "./talk-dom.js";
import { TALK } from "./talk-words.js";

const clock = new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Berlin" });

/** One's own hand and its place; for whoever moderates the whole queue. */
export class TalkHands {
    rows = new Map();

    /** `raise(up)`, `take(id)`, `lower(id)` */
    constructor({ raise, take, lower }) {
        Object.assign(this, { take, lower });
        this.button = button(TALK.raise, () => raise(!this.button.hasAttribute("data-on")));
        this.place = make("p", { role: "status" });
        this.none = make("p", { class: "talk-hint", text: TALK.noHands });
        this.list = make("ol", { class: "talk-queue" });
        this.queue = make("div", { hidden: true }, this.none, this.list);
        this.element = make("div", { class: "talk-hands" }, make("h3", { text: TALK.handsTitle }), make("div", { class: "talk-row" }, this.button), this.place, this.queue);
    }

    show(room) {
        const { place } = room;
        const was = this.button.hasAttribute("data-on");
        put(this.button, "data-on", place > 0);
        say(this.button, place > 0 ? TALK.lowerOwn : TALK.raise);
        say(this.place, place > 0 ? TALK.handPlace(place) : was ? TALK.handDown : this.place.textContent);
        this.queue.hidden = !room.isModerator;
        if (!room.isModerator) return;
        const hands = room.hands.filter(({ who }) => who !== room.you && room.people.has(who));
        this.none.hidden = hands.length > 0;
        const hadFocus = this.list.contains(document.activeElement);
        showRows(this.list, this.rows, hands, ({ who }) => who, ({ who }) => this.row(who, room));
        // Whoever was taken has gone from the list; the next one is where one goes on.
        if (hadFocus && !this.list.contains(document.activeElement)) (this.list.querySelector("button") ?? this.button).focus();
    }

    row(who, room) {
        const words = make("span");
        const take = button(TALK.take, () => this.take(who));
        const lower = button(TALK.lower, () => this.lower(who));
        return {
            element: make("li", {}, words, make("span", { class: "talk-row" }, take, lower)),
            update: ({ since }) => {
                const name = room.nameOf(who);
                say(words, TALK.queue(name, clock.format(since)));
                put(take, "aria-label", TALK.takeOf(name));
                put(lower, "aria-label", TALK.lowerOf(name));
            },
        };
    }
}
