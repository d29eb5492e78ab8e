/** Puts a shared screen onto the station of kind `screen` of the place whose room one is in. */
export class ScreenWall {
    constructor(scene) {
        this.scene = scene;
    }

    show(video, room) {
        const scene = this.scene();
        const place = video && scene?.plan.places.find(({ id }) => `ort:${id}` === room);
        const station = place?.stations.find(({ kind }) => kind === "screen");
        const wanted = station ? { place: place.id, station: station.id, video } : null;
        if (wanted?.video === this.shown?.video && wanted?.station === this.shown?.station) return;
        if (this.shown && this.shown.scene === scene) scene?.show(this.shown.place, this.shown.station, null);
        this.shown = wanted && { ...wanted, scene };
        if (!wanted) return;
        scene.show(wanted.place, wanted.station, video);
        this.follow(this.shown);
    }

    /** Draws anew with each picture that comes. */
    follow(shown) {
        if (this.shown !== shown || !shown.video.requestVideoFrameCallback) return;
        shown.video.requestVideoFrameCallback(() => {
            if (this.shown !== shown) return;
            shown.scene.refresh(shown.place, shown.station);
            this.follow(shown);
        });
    }
}
