import { Controller } from "../../../Platform/Client/controller.js";
import { lastRead } from "./lesson-place.js";

/** How long a heading has to stay the last one read before it is kept. */
const PAUSE = 2500;

/** Keeps how far somebody has read, so that they can go on there; nothing else is sent, and to nobody but the hub. */
export default class Lesson extends Controller {
    connect() {
        this.headings = [...this.element.querySelectorAll(".lesson-text h2[id]")];
        if (!this.headings.length) return;
        this.kept = "";
        this.on(window, "scroll", () => this.later(), { passive: true });
    }

    disconnect() {
        clearTimeout(this.timer);
    }

    later() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.keep(), PAUSE);
    }

    keep() {
        const places = this.headings.map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top }));
        const heading = lastRead(places, window.innerHeight);
        if (!heading || heading === this.kept) return;
        this.kept = heading;
        const body = new URLSearchParams({ abschnitt: heading, leise: "ja" });
        body.set(this.value("token-name"), this.value("token"));
        // A place that could not be kept is no loss that anybody need be told of.
        fetch(this.value("action"), { method: "POST", body, redirect: "manual" }).catch(() => {});
    }
}
