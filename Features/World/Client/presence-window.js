import { button, put, say } from "./talk-dom.js";
import { TALK } from "./talk-words.js";

/** What of the talk lies outside it: the title of a hidden window, and in the world the button that opens the sheet. */
export class PresenceWindow {
    unread = 0;

    constructor(element, { isWorld, count }) {
        Object.assign(this, { element, isWorld, count });
        this.title = document.title;
        if (!isWorld) return;
        element.hidden = true;
        element.id ||= "gespraech";
        this.button = button("", () => (element.hidden ? this.open() : this.close()), { class: null, "aria-expanded": "false", "aria-controls": element.id });
        element.closest(".world-frame")?.querySelector(".world-tools")?.prepend(this.button);
        this.shut = button(TALK.closePanel, () => this.close(), { class: "world-close" });
        element.prepend(this.shut);
        this.escape = (event) => {
            if (event.key !== "Escape" || event.defaultPrevented) return;
            event.stopPropagation();
            this.close();
        };
        element.addEventListener("keydown", this.escape);
        this.show();
    }

    get isSeen() {
        return !document.hidden && !this.element.hidden;
    }

    open() {
        if (!this.isWorld) return;
        this.element.hidden = false;
        put(this.button, "aria-expanded", "true");
        this.seen();
        const heading = this.element.querySelector("h2");
        heading.tabIndex = -1;
        heading.focus();
    }

    close() {
        const hadFocus = this.element.contains(document.activeElement);
        this.element.hidden = true;
        put(this.button, "aria-expanded", "false");
        if (hadFocus) this.button.focus();
    }

    /** Somebody else has said something. */
    news() {
        if (this.isSeen) return;
        this.unread += 1;
        this.show();
    }

    /** Somebody looks at the window again; whether at the talk depends on its sheet. */
    seen() {
        if (this.isSeen) this.unread = 0;
        this.show();
    }

    show() {
        document.title = this.unread && document.hidden ? TALK.unread(this.unread, this.title) : this.title;
        if (this.button) say(this.button, this.unread ? TALK.openPanelUnread(this.count(), this.unread) : TALK.openPanel(this.count()));
    }

    dispose() {
        document.title = this.title;
        this.button?.remove();
    }
}
