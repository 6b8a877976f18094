/**
 * Steps that were recorded beforehand and stand in the page: what `runner trace -o` writes, see runner/src/page.rs.
 *
 * Texts stand there once each and are referred to by their places.
 *
 * @typedef {[title: number, width: number, height: number, groups: number[]]} Stored a picture, whose groups are names and
 *     shapes in turn
 * @typedef {{from: number, title: string, count: string, owners: [place: number, times: number][],
 *            pictures: Record<string, Stored>, words: Record<string, number>}} About
 *     an object from a step on, until its next one; without a count it is not there
 * @typedef {{kind: string, line: number | null, next: number | null, depth: number, sentence: number, printed: number, any: number | null,
 *            pictures: Record<string, Stored>, words: Record<string, number>}} Recorded
 *     `any` is the object that the views about one object are about when none is chosen
 * @typedef {{texts: string[], views: string[], options: string[], printed: string, steps: Recorded[],
 *            objects: Record<string, About[]>}} Trace
 * @typedef {import("./steps.js").Steps} Steps
 */

/** @implements {Steps} */
export class RecordedSteps {
    /** @param {Trace} trace */
    constructor(trace) {
        this.trace = trace;
    }

    async open() {
        const { steps, views, printed, options } = this.trace;
        return { count: steps.length, views, printed, cut: "", options };
    }

    /** @param {number} index @param {import("./instance.js").Wish} wish @returns {Promise<import("./instance.js").Step>} */
    async step(index, { view, inline, stack }) {
        const { texts, steps } = this.trace;
        const { kind, line, next, depth, sentence, printed, any, pictures, words } = steps[index];
        const [name, chosen] = view.split(":#");
        const whole = `${name}${inline ? "+inline" : ""}${stack ? "+stack" : ""}`;
        const about = this.about(index, Number(chosen ?? any ?? -1));
        const picture = about?.pictures[name] ?? pictures[whole] ?? pictures[name];
        const said = about?.words[name] ?? words[name];
        return {
            kind,
            line,
            next,
            depth,
            sentence: texts[sentence],
            printed,
            picture: picture ? this.drawn(picture) : nothing("That object is not there at this step."),
            words: said === undefined ? "" : texts[said],
        };
    }

    /** @param {Stored} picture @returns {import("./picture.js").Drawn} */
    drawn([title, width, height, places]) {
        const { texts } = this.trace;
        /** @type {[string, string][]} */
        const groups = [];
        for (let at = 0; at < places.length; at += 2) {
            groups.push([texts[places[at]], texts[places[at + 1]]]);
        }
        return { title: texts[title], width, height, groups };
    }

    /** @param {number} index @param {number} key @returns {About | undefined} */
    about(index, key) {
        return this.trace.objects[key]?.findLast(({ from }) => from <= index);
    }

    /** @param {number} index @param {number} key @returns {Promise<import("./instance.js").Held>} */
    async owners(index, key) {
        const { title = "", count = "", owners = [] } = this.about(index, key) ?? {};
        return {
            title: count && title,
            count,
            owners: owners.map(([place, times]) => ({ place: this.trace.texts[place], times })),
        };
    }

    close() {}
}

/** @param {string} why @returns {import("./picture.js").Drawn} */
function nothing(why) {
    return { title: why, width: 480, height: 40, groups: [["why", `<text x="0" y="16">${why}</text>`]] };
}
