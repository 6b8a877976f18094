/** Whether everybody can read the pages: axe-core finds nothing to mend inside `main`, in any theme. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { block, browser, button, serve } from "./book.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const THEMES = ["light", "rust", "coal", "navy", "ayu"];

/** @type {import("playwright-core").Browser} */
let chromium;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
    [chromium, server] = await Promise.all([browser(), serve()]);
});

after(async () => {
    await chromium.close();
    server.close();
});

/** What axe finds within an element of the page. @param {import("playwright-core").Page} page @param {string} where */
function barriers(page, where) {
    return page.evaluate(async (where) => {
        // @ts-expect-error axe was put into the page
        const { violations } = await axe.run(where);
        return violations.map((/** @type {any} */ { id, nodes }) =>
            `${id}: ${nodes.slice(0, 4).map((/** @type {any} */ node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`).join("\n    ")}`);
    }, where);
}

for (const theme of THEMES) {
    test(`the theme ${theme} has no barriers`, async () => {
        // Without motion, for a colour that is fading in is none of the theme's.
        const page = await chromium.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce" });
        await page.addInitScript((name) => localStorage.setItem("mdbook-theme", name), theme);
        await page.goto(`${server.address}cycle.html`);
        const [first, second] = [block(page, "cycle-1"), block(page, "cycle-2")];
        await button(second, "Edit").click();
        await second.getByRole("textbox", { name: "Program" }).fill("x = {}\nprint('a')\nx[1]\n");
        await button(second, "Run").click();
        await second.locator(".playground-error").first().waitFor();
        await button(first, "Step").click();
        await first.locator(".playground-picture svg").waitFor();
        await button(first, "Last step").click();
        await first.locator(".playground-words summary").click();
        await page.evaluate(AXE);
        const found = [await barriers(page, "main")];
        for (const view of ["Who holds it", "Collection", "Allocator", "Pool", "tracemalloc", "Bytes"]) {
            await first.getByRole("tab", { name: view }).click();
            await page.waitForFunction((name) => document.querySelector('[aria-selected="true"]')?.textContent === name, view);
            found.push(await barriers(page, ".playground-player"));
        }
        await page.close();
        assert.deepEqual(found.flat(), []);
    });
}
