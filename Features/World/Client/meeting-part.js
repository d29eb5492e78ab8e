import { Controller } from "../../../Platform/Client/controller.js";
import { keepTyped } from "./meeting-typed.js";

/**
 * A part of a meeting's page, its board or its wall: its forms are sent and shown in place, so that no call is cut by a new
 * page, and what others change is shown without asking. What is being typed stays.
 */
export default class MeetingPart extends Controller {
    connect() {
        this.content = this.target("content");
        this.said = this.target("said");
        this.on(this.element, "submit", (event) => this.send(event));
        this.on(document, this.value("event"), () => this.load());
        this.on(document, "talk:welcome", () => this.load());
    }

    disconnect() {
        this.leaving = true;
    }

    async send(event) {
        const { target: form, submitter } = event;
        event.preventDefault();
        if (form.dataset.isSending) return;
        form.dataset.isSending = "yes";
        const fields = new FormData(form, submitter);
        const isFile = form.enctype === "multipart/form-data";
        if (isFile) this.say(this.value("sending"));
        const body = isFile ? fields : new URLSearchParams(fields);
        await this.ask(form.action, { method: "post", body }, form);
        delete form.dataset.isSending;
    }

    /** One at a time; what comes meanwhile is looked for once more. */
    async load() {
        if (this.isLoading) return (this.isStale = true);
        this.isLoading = true;
        do {
            this.isStale = false;
            await this.ask(this.value("address"), {}, null);
        } while (this.isStale);
        this.isLoading = false;
    }

    async ask(address, options, sent) {
        try {
            const answer = await fetch(address, { ...options, headers: { "HX-Request": "true" } });
            const isPart = (answer.headers.get("content-type") ?? "").startsWith("text/html") && !answer.redirected;
            if (!isPart || ![200, 409, 422].includes(answer.status)) throw new Error(`${answer.status}`);
            const html = await answer.text();
            if (!this.leaving) this.show(html, sent, answer.ok);
        } catch {
            // What others changed comes with the next news; what somebody sent must not be lost without a word.
            if (sent) this.say(this.value("failed"));
        }
    }

    show(html, sent, isTaken) {
        const part = new DOMParser().parseFromString(html, "text/html").body;
        const text = part.querySelector("[data-said]");
        text?.remove();
        if (text) this.say(text.dataset.said, text.dataset.seen === "yes");
        else if (sent) this.say("");
        const restore = keepTyped(this.content, sent, isTaken);
        this.content.replaceChildren(...document.adoptNode(part).childNodes);
        restore(this.content);
        if (sent && !isTaken) this.content.querySelector("[role=alert], #zettel-konflikt")?.focus();
    }

    /** `isSeen`: what is said stands there anyway, for whoever sees it. */
    say(text, isSeen = false) {
        this.said.classList.toggle("visually-hidden", isSeen);
        this.said.textContent = text;
    }
}
