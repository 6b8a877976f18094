import { serve, browser, pages } from "./book.js";
const server = await serve(); const b = await browser(); const page = await b.newPage();
const rows=[];
for (const name of pages()) { await page.goto(server.address+name);
  const cells = await page.locator(".playground").count();
  for (let i=0;i<cells;i++){ const cell=page.locator(".playground").nth(i); const btn=cell.getByRole("button",{name:"Step",exact:true}); if(!(await btn.count())) continue;
   const id = await cell.locator("code[class*=block-]").first().getAttribute("class");
   const t=performance.now(); try{ await btn.click(); await cell.locator(".playground-picture svg").waitFor({timeout:20000}); 
   rows.push([Math.round(performance.now()-t), name, id.match(/block-(\S+)/)[1], await cell.locator(".playground-slider").getAttribute("max")]);}catch(e){rows.push([99999,name,id])} 
   await page.goto(server.address+name);
 }}
rows.sort((a,b)=>b[0]-a[0]); console.log(rows.slice(0,25).map(r=>r.join(" ")).join("\n")); console.log("median",rows[rows.length>>1]); 
await b.close(); server.close();
