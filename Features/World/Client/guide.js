import { script } from "./captions.js";
import { Tour } from "./tour.js";
import { WORDS } from "./words.js";

/** The Lotse: flies from place to place and says in short lines what each is for and what the firm's figures say. */
export class Guide {
    constructor(world, { card, caption, count, pause, button }, ended) {
        Object.assign(this, { world, card, caption, count, pauseButton: pause, button, ended });
    }

    get isOn() {
        return this.timer != null;
    }

    toggle() {
        if (this.isOn) this.tour.finish();
        else this.start();
    }

    start() {
        const { world } = this;
        this.stops = script(world.plan.places, world.parts.state?.stations);
        this.tour = new Tour(this.stops, {
            travel: (stop) => {
                this.tell();
                this.caption.textContent = WORDS.onTheWay(stop.name);
                world.flyTo(stop.place, () => this.tour.arrive());
            },
            speak: (line) => (this.caption.textContent = line),
            end: () => this.stop(),
        });
        this.card.hidden = false;
        this.button.setAttribute("aria-expanded", "true");
        this.showPause();
        this.timer = setInterval(() => document.hidden || this.tour.tick(0.25), 250);
        // One begins where one stands.
        const here = this.stops.findIndex(({ place }) => place === world.place?.id);
        this.tour.start(Math.max(here, 0));
    }

    tell() {
        this.count.textContent = WORDS.count(this.tour.index + 1, this.stops.length, this.tour.stop.name);
    }

    next() {
        if (this.isOn) this.tour.next();
    }

    back() {
        if (this.isOn) this.tour.back();
    }

    pause() {
        if (!this.isOn) return;
        this.tour.pause();
        this.showPause();
    }

    showPause() {
        this.pauseButton.setAttribute("aria-pressed", String(this.tour.isPaused));
    }

    stop() {
        clearInterval(this.timer);
        this.timer = null;
        const hadFocus = this.card.contains(document.activeElement);
        this.card.hidden = true;
        this.button.setAttribute("aria-expanded", "false");
        if (hadFocus) this.button.focus();
        this.world.leaveShot();
        this.ended();
    }

    dispose() {
        clearInterval(this.timer);
    }
}
