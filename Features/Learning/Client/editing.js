import { Controller } from "../../../Platform/Client/controller.js";
import { askedLine, lineRange, withMark } from "./editing-text.js";

/** How long a writer has to pause before the view beside the text is made anew. */
const PAUSE = 600;

/**
 * Writing a lesson: the view that follows the text, marks that are put in by a button, faults that lead to their line.
 * Also remembers with the words what they were written over, so that words brought back later are compared with that.
 */
export default class Editing extends Controller {
    connect() {
        this.form = this.element.querySelector("form");
        this.on(this.form, "input change", () => this.begin());
        this.text = this.element.querySelector("textarea[name=text]");
        if (!this.text || !this.target("probe")) return;
        this.shown = this.text.value;
        this.on(this.form, "input change", () => this.later());
        this.on(this.element, "click", (event) => this.click(event));
        for (const button of this.targets("insert")) button.hidden = false;
        const line = askedLine(location.search);
        if (line) this.show(line);
        this.later();
    }

    disconnect() {
        clearTimeout(this.timer);
        this.request?.abort();
    }

    /** A draft that was brought back has its own already. */
    begin() {
        const begun = this.target("begun");
        if (begun && !begun.value) begun.value = this.form.elements.stand.value;
    }

    click(event) {
        const button = event.target.closest("[data-editing-target~=insert]");
        if (button) return this.insert(button.dataset.mark);
        const link = event.target.closest("a[data-line]");
        if (!link) return;
        event.preventDefault();
        this.show(Number(link.dataset.line));
    }

    insert(mark) {
        const { selectionStart, selectionEnd, value } = this.text;
        const { text, caret } = withMark(value, selectionStart, selectionEnd, mark);
        this.text.value = text;
        this.text.focus();
        this.text.setSelectionRange(caret, caret);
        this.text.dispatchEvent(new Event("input", { bubbles: true }));
    }

    /** Marks the line and brings it into the middle of the field. */
    show(line) {
        const { start, end } = lineRange(this.text.value, line);
        this.text.focus();
        this.text.setSelectionRange(start, end);
        this.text.scrollTop = Math.max(0, this.heightOf(this.text.value.slice(0, start)) - this.text.clientHeight / 3);
    }

    /** How high the words stand in the field: measured in a copy, for lines are broken as the field breaks them. */
    heightOf(words) {
        const copy = this.text.cloneNode();
        copy.removeAttribute("id");
        copy.removeAttribute("name");
        copy.setAttribute("aria-hidden", "true");
        copy.tabIndex = -1;
        copy.rows = 1;
        copy.value = words;
        copy.classList.add("editing-measure");
        this.text.after(copy);
        const height = copy.scrollHeight;
        copy.remove();
        return height;
    }

    later() {
        if (this.text.value === this.shown) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.probe(), PAUSE);
    }

    async probe() {
        this.request?.abort();
        this.request = new AbortController();
        const text = this.text.value;
        const body = new URLSearchParams({ text });
        body.set(this.value("token-name"), this.value("token"));
        try {
            const options = { method: "POST", body, redirect: "error", signal: this.request.signal };
            const answer = await fetch(this.value("probe"), options);
            if (!answer.ok) throw new Error(`${answer.status}`);
            this.replace(await answer.text());
            this.shown = text;
            this.target("state").textContent = this.value("live");
        } catch (error) {
            if (error.name !== "AbortError") this.target("state").textContent = this.value("failed");
        }
    }

    /** The hub's own page parts; what somebody typed is words in them. */
    replace(html) {
        const page = new DOMParser().parseFromString(html, "text/html");
        for (const part of ["probe", "faults"]) {
            const fresh = page.querySelector(`[data-part="${part}"]`);
            if (fresh) this.target(part).replaceChildren(...document.adoptNode(fresh).childNodes);
        }
    }
}
