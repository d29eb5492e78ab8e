import { Controller } from "./controller.js";
import { changes, collect, draftKey, fill, forget, markSent, readDraft, writeDraft } from "./drafts.js";

const PAUSE = 400;

/** Keeps what is typed into a form, and brings it back after a reload, a crash or a lost session. */
export default class Autosave extends Controller {
    connect() {
        const form = this.element;
        this.key = draftKey(document.body.dataset.draftScope, form.action, document.baseURI);
        this.base = collect(form.elements);
        this.restore();
        this.on(form, "input change", () => this.later());
        this.on(form, "submit", () => this.send());
        this.on(form, "reset", () => setTimeout(() => this.save()));
        this.on(form, "htmx:afterRequest", (event) => this.settle(event.detail));
        this.on(window, "pagehide", () => this.save());
    }

    disconnect() {
        clearTimeout(this.timer);
    }

    restore() {
        const draft = readDraft(localStorage, this.key, Date.now());
        // A form that comes back with faults has been refilled by the server.
        if (!draft || this.element.querySelector("[aria-invalid=true]")) return;
        if (!fill(this.element.elements, draft.typed)) return forget(localStorage, this.key);
        this.element.dispatchEvent(new Event("change", { bubbles: true }));
        this.announce(new Date(draft.time));
    }

    announce(time) {
        const text = document.createElement("p");
        text.className = "notice-text";
        const language = document.documentElement.lang;
        const format = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });
        text.textContent = this.value("restored").replace("{time}", format.format(time));
        const discard = document.createElement("button");
        discard.type = "button";
        discard.className = "action action-quiet";
        discard.textContent = this.value("discard");
        this.on(discard, "click", () => this.discard());
        this.notice = document.createElement("div");
        this.notice.className = "notice notice-short";
        this.notice.setAttribute("role", "status");
        this.notice.append(text, discard);
        this.element.prepend(this.notice);
    }

    discard() {
        fill(this.element.elements, this.base);
        forget(localStorage, this.key);
        this.notice.remove();
        this.element.querySelector(".input, input:not([type=hidden])")?.focus();
    }

    later() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.save(), PAUSE);
    }

    save() {
        clearTimeout(this.timer);
        if (this.isSettled) return;
        const typed = changes(this.base, collect(this.element.elements));
        if (typed) writeDraft(localStorage, this.key, typed, Date.now());
        else forget(localStorage, this.key);
    }

    send() {
        this.save();
        markSent(sessionStorage, this.key);
    }

    settle({ successful, elt }) {
        if (!successful || elt !== this.element) return;
        clearTimeout(this.timer);
        this.isSettled = true;
        forget(localStorage, this.key);
    }
}
