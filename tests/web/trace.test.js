/** The page that `runner trace -o` writes, opened as a file: the book's player on recorded steps. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser, RUNNER } from "./book.js";

const PROGRAM = `import gc
class Node:
    pass
a = Node()
b = Node()
a.other = b
b.other = a
print("</script> & <b>")
del a, b
print(gc.collect())
`;

describe("a trace's page", () => {
    /** @type {import("playwright-core").Browser} */
    let chromium;
    /** @type {string} */
    let folder;
    before(async () => {
        folder = mkdtempSync(join(tmpdir(), "trace-"));
        writeFileSync(join(folder, "circle.py"), PROGRAM);
        execFileSync(RUNNER, ["trace", "circle.py", "-o", "circle.html"], { cwd: folder });
        chromium = await browser();
    });
    after(async () => {
        await chromium?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    /** @param {import("playwright-core").BrowserContextOptions} [options] */
    async function open(options = {}) {
        const page = await (await chromium.newContext({ viewport: { width: 1400, height: 900 }, offline: true, ...options })).newPage();
        /** @type {string[]} */
        const errors = [];
        page.on("pageerror", (error) => errors.push(String(error)));
        await page.goto(pathToFileURL(join(folder, "circle.html")).href);
        return { page, errors };
    }

    test("is stepped through to the end and back", async () => {
        const { page, errors } = await open();
        const picture = page.locator(".playground-picture svg");
        await picture.locator("g").first().waitFor();
        const of = Number((await page.locator(".playground-position").innerText()).split(" / ")[1]);
        const seen = [];
        for (let at = 1; at <= of; at += 1) {
            await page.waitForFunction((at) => document.querySelector("svg.lh")?.getAttribute("aria-label")?.startsWith(`Step ${at} of`), at);
            seen.push(await picture.innerHTML());
            await page.keyboard.press("ArrowRight");
        }
        assert.match(await page.locator(".playground-printed").innerText(), /^<\/script> & <b>\n2\n?$/);
        assert.match(page.url(), new RegExp(`#${of}$`));
        for (let at = of - 1; at >= 1; at -= 1) {
            await page.keyboard.press("ArrowLeft");
            await page.waitForFunction((at) => document.querySelector("svg.lh")?.getAttribute("aria-label")?.startsWith(`Step ${at} of`), at);
            assert.equal(await picture.innerHTML(), seen[at - 1], `step ${at}`);
        }
        assert.deepEqual(errors, []);
    });

    test("has every view, and says who holds an object", async () => {
        const { page, errors } = await open();
        await page.locator(".playground-picture svg g").first().waitFor();
        assert.deepEqual(await page.getByRole("tab").allInnerTexts(), ["Stack and heap", "Who holds it", "Collection", "Allocator", "Pool", "Bytes"]);
        await page.locator(".playground-slider").evaluate((/** @type {HTMLInputElement} */ slider) => {
            slider.value = String(Number(slider.max) / 2);
            slider.dispatchEvent(new Event("input"));
        });
        await page.locator('.playground-picture [aria-label^="Node"]').first().click();
        await page.locator(".playground-held li").first().waitFor();
        for (const [view, part] of [["Who holds it", "Who holds the Node"], ["Bytes", "ob_refcnt"], ["Allocator", "arena 0"], ["Pool", "free list"], ["Collection", "generation 2"]]) {
            await page.getByRole("tab", { name: view }).click();
            await page.locator(".playground-picture text", { hasText: part }).first().waitFor();
        }
        await page.locator(".playground-words summary").click();
        await page.locator(".playground-words pre", { hasText: "generation 0" }).waitFor();
        assert.deepEqual(errors, []);
    });

    test("fits a small screen, and is there without JavaScript", async () => {
        const { page } = await open({ viewport: { width: 360, height: 740 } });
        await page.locator(".playground-picture svg g").first().waitFor();
        const { width, room } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
        assert.ok(width <= room, `${width} of ${room}`);
        const { page: still } = await open({ javaScriptEnabled: false });
        assert.match(await still.locator("pre code").innerText(), /^import gc/);
        assert.ok(await still.locator("figure.picture svg").isVisible());
    });
});
