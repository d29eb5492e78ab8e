import { WORDS } from "./words.js";

/**
 * The panel of a station beside the picture: the very part of its page in the Rundgang. Focus goes in, Escape closes,
 * focus comes back.
 */
export class Panel {
    constructor({ panel, title, body }, rounds, { closed }) {
        Object.assign(this, { panel, title, body, rounds, closed });
    }

    get isOpen() {
        return !this.panel.hidden;
    }

    async open(place, station, heading, opener) {
        this.opener = opener;
        const asked = (this.asked = `${place}/${station}`);
        this.title.textContent = heading;
        this.say(WORDS.panelLoading);
        this.panel.hidden = false;
        this.panel.scrollTop = 0;
        this.panel.focus({ preventScroll: true });
        try {
            const answer = await fetch(
                `${this.rounds}/${place}/${station}`,
                { credentials: "same-origin", headers: { Accept: "text/html" } },
            );
            const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
            const part = page.querySelector("[data-station-panel]");
            if (!part) throw new Error(`/${asked}: ${answer.status}`);
            if (this.asked !== asked || !this.isOpen) return;
            const first = part.querySelector("h1, h2, h3");
            if (first?.textContent.trim()) this.title.textContent = first.textContent.trim();
            // The dialog bears the heading.
            first?.remove();
            part.removeAttribute("aria-labelledby");
            this.body.replaceChildren(document.adoptNode(part));
            window.htmx?.process(this.body);
        } catch (error) {
            if (this.asked !== asked || !this.isOpen) return;
            console.warn("world: panel:", error);
            this.say(WORDS.panelFault, `${this.rounds}/${place}/${station}`);
        }
    }

    say(text, address = null) {
        const line = document.createElement("p");
        line.textContent = text;
        this.body.replaceChildren(line);
        if (!address) return;
        const link = document.createElement("a");
        link.href = address;
        link.textContent = WORDS.toRounds;
        this.body.append(link);
    }

    close({ giveBack = true } = {}) {
        if (!this.isOpen) return;
        this.asked = null;
        const hadFocus = this.panel.contains(document.activeElement) || document.activeElement === document.body;
        this.panel.hidden = true;
        this.body.replaceChildren();
        if (giveBack && hadFocus) (
            this.opener?.isConnected
            && !this.opener.closest("[hidden]")
            ? this.opener
            : null
        )?.focus({ preventScroll: true });
        this.closed();
    }
}
